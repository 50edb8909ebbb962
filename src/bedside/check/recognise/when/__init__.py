"""Days and ages in a text, in every written form.

In comes a `View` (and the organisation, whose country decides whether 3/4 is March or April);
out come mentions of type DATE and AGE, in order of place. `recognise.mentions` calls both.

A DATE is any element of a date smaller than a year: a year alone is none. What is said of days
that are nobody's ("today", a weekday, a bare month, a feast) is a mention only in a sentence
about somebody or their care (`context`), so that plain announcements stay unmarked. Awareness
days, weeks and months are never a mention. An AGE is one person's: ranges and bands ("adults
50-75", "65 and older") are none, but "90 or older" is, because it stands for an exact age.
"""

from bedside.check.recognise.when.ages import find_ages
from bedside.check.recognise.when.dates import find_dates

__all__ = ["find_ages", "find_dates"]
