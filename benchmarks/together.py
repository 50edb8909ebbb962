"""Two peers' answers put together: what somebody gets who runs both over each text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Answers = dict[str, dict[str, Any]]
"""What an engine answered, by text."""


class Together:
    """Stands in for a process: answers from what the parts said earlier in the same run.

    Spans are joined, seconds added. A text that one part never saw, or failed
    on, is an error here too.
    """

    def __init__(self, parts: Sequence[Answers]) -> None:
        self._parts = parts

    def ask(
        self,
        limit: float = 0.0,  # noqa: ARG002 - asked as a process is, but answers at once
        **question: Any,
    ) -> dict[str, Any]:
        """Return the parts' answers to a `read` question as one."""
        found = [part.get(question["text"], {"error": "not asked"}) for part in self._parts]
        for answer in found:
            if "error" in answer:
                return answer
        return {
            "spans": [span for answer in found for span in answer["spans"]],
            "seconds": sum(answer["seconds"] for answer in found),
        }
