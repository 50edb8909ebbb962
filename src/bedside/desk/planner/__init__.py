"""What is to be said, when and where: posts, their drafts, their immutable versions, the calendar.

In come drafts that save themselves; out go versions, each with a variant for every channel and a
content hash that everything later (report, sign-off, delivery) is bound to.
"""
