"""Mentions in a text: people, places, days, ages and numbers, and who a post is about.

In come a `View` and the organisation's facts; out comes a `Reading`. The engine calls it once a
field; rules only look at what it found. `RECOGNISERS` lists who finds what, in order of trust:
where two mentions overlap, the earlier recogniser's stays.
"""
