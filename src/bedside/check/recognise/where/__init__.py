"""Places in a text, found by their form: addresses, postcodes, counties, rooms, roads, known names.

In comes a `View`; out come mentions of type PLACE, in order of place. States and countries by
themselves carry the value "state" or "country", because Safe Harbor (45 CFR 164.514(b)(2)(i)(B))
lets them stay; places inside a hospital ("room 412", "4 West") carry "ward", postcodes "postcode",
addresses "address". Towns that only their sentence gives away are the model's work, not this one's.
"""

from bedside.check.recognise.where.places import find_places

__all__ = ["find_places"]
