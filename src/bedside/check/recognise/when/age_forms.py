"""The written forms of an age, one pattern each, in RE2 syntax over lower-case ASCII shape.

Every pattern has a group of its own name around what says the age. The first form that fits at a
place is taken, so the order counts.
"""

from __future__ import annotations

import re2

from bedside.check.recognise.when.written_numbers import ORDINAL_WORDS_PATTERN, WORDS_PATTERN

_YEARS = r"(?:years?|yrs?|yr\.)"
_NUM = rf"(?:\d{{1,3}}|{WORDS_PATTERN})"
_HALF = r"(?: and a half)?"
DECADES = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"

FORMS = {
    # 34-year-old, ninety-four years old, 101 years young
    "years": rf"\b(?P<years>{_NUM}){_HALF}[- ]?{_YEARS}[- ](?:old(?:'s)?|young|of age)\b",
    # 4yo, 34 y/o, 34 y.o. female
    "short": r"\b(?P<short>\d{1,3}) ?-?(?:y\.o\.|(?:y/o|y\.o|yo|yro|y\.?old|yrold)\b)"
    r"(?: ?(?:[mf]|male|female)\b)?",
    # six-month-old, 3 weeks old
    "small": rf"\b(?P<small>{_NUM}|a){_HALF}[- ]?"
    r"(?P<unit>months?|mos?|mth|weeks?|wks?|days?|hours?|hrs?)[- ](?:old|young)\b",
    # aged 34, age: 34, at the age of 34
    "aged": rf"\b(?:aged|age:?|age is|age of|d\.?o\.?b\.? age) (?P<aged>{_NUM})\b",
    # in her nineties, in his late 80s
    "decade": r"\bin (?:her|his|their|my) (?:(?:very )?(?:early|mid|middle|late)[- ]?"
    rf"(?:to[- ]late[- ])?)?(?P<decade>{DECADES}|'?[2-9]0'?s)\b",
    # our centenarian; the plural is everybody's
    "latin": r"\b(?P<latin>(?:super)?centenarian|(?:non|oct|septu|sex|quinqu)agenarian"
    r"|nonagenarian|octogenarian)\b",
    # turned 101, turns the big 40, cumplió 15 años
    "turned": r"\b(?:turn(?:s|ed|ing)?|cumple|cumplio) "
    rf"(?P<turned>(?:the )?(?:big )?{_NUM})(?: an(?:os|itos))?\b",
    # her 93rd birthday, her fifth birthday
    "birthday": rf"\b(?P<birthday>\d{{1,3}}(?:st|nd|rd|th)|{ORDINAL_WORDS_PATTERN})"
    r"(?P<party> (?:birthday|b-?day))\b",
    # she's 91, my dad is almost 80
    "being": r"\b(?:(?:she|he|i|mom|mum|dad|grandma|grandpa|mother|father|nana|granny|son|daughter"
    r"|who|teen|girl|boy|baby|patient|pt)(?: is|'s|'m| am| was| turns)|shes|hes|im)"
    r"(?: only| just| now| almost| nearly| about| already| like)? (?P<being>\d{1,3})\b",
    # would've been 94 today
    "late": rf"\b(?:would have|would've|woulda|might have) (?:been|turned) (?P<late>{_NUM})\b",
    # at 103 he was the last
    "at": r"\bat (?P<at>\d{2,3}),? (?:he|she|my|years old)\b",
    # happy 96th to the gentleman in rehab
    "happy": r"\bhappy (?P<happy>\d{1,3}(?:st|nd|rd|th))(?P<happy_next> ?[\w]*)",
    # a 34F, 62M with chest pain, 34/F
    "sex": r"\b(?P<sex>\d{1,3}) ?(?:y/?o)?[ /]?[mf]\b",
    # mujer de 34 años, 90 años de edad
    "anos": r"\b(?:de|tiene|tengo|con|tenia) (?P<anos>\d{1,3}) an(?:os|itos)\b(?: de edad)?",
    "edad": r"\b(?P<edad>\d{1,3}) an(?:os|itos) de edad\b",
    # âgée de 34 ans; 34 Jahre alt, 34-jährige
    "ans": r"\b(?:agee? de |de )(?P<ans>\d{1,3}) ans\b",
    "jahre": r"\b(?P<jahre>\d{1,3})(?: jahre alt|-jahrige[rnms]?)\b",
    # 90 or older: the only band that stands for a person's age
    "band": r"\b(?P<band>9\d|1[01]\d) (?:years )?(?:or|and) (?:older|over|up)\b",
    # Carla, 34, came in; Carla Ruiz (34)
    "between": r"(?:, ?|\(|, age )(?P<between>\d{1,3})(?:,|\))",
}

AGE = re2.compile("|".join(FORMS.values()))
"""Any written form of an age."""

GATE = re2.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|an?)\b)[- ]?(?:and[- ]a[- ]half[- ])?"
    r"(?:years?|yrs?|y[./]?o|months?|mos?|weeks?|wks?|days?|hours?)\b"
    r"|\bage[ds]?\b|\bhappy \d"
    r"|\bat \d{2,3},? (?:he|she|my|years)\b|(?:have|'ve|woulda) (?:been|turned)"
    rf"|\bturn(?:s|ed|ing)? |\b(?:{DECADES}|[2-9]0'?s)\b|genarian|centenarian|birthday|b-?day"
    r"|\d ?/?[mf]\b|, ?\d{1,3}[,.)]|\(\d{1,3}\)"
    r"|(?:'s|'m|\b(?:is|was|am|she|he|turns)) (?:only |just |now |almost |nearly |about )?\d"
    r"|an(?:os|itos)|cumpl|\d-jahrig|jahre alt"
    r"|\d (?:and|or) (?:older|over|up)\b|(?:de|a) \d{1,3} ans"
)
"""One cheap look: a text in which this does not occur holds no age."""
