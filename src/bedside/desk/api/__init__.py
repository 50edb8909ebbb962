"""The HTTP API for other programs: check words, write drafts, submit them, see what became of them.

In comes JSON with a member's token; out goes JSON, described at `/api/openapi.json`. It calls the
same moves and the same gate as the pages. A program has no second factor, so it never signs off,
schedules or withdraws: those stay with people.
"""
