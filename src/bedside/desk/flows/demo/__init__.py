"""An invented hospital to try the desk on: its people, its channels, and three weeks of posts.

In comes an empty desk; out comes Cedar Hollow Hospital, whose posts went through the same flows
as anybody's, at the times they tell of. Only `bedside demo` and `bedside up --demo` call it.
"""

from bedside.desk.flows.demo.hospital import DEMO, PEOPLE, found, links
from bedside.desk.flows.demo.playing import play

__all__ = ["DEMO", "PEOPLE", "found", "links", "play"]
