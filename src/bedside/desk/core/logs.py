"""Logs: one JSON line an event, with ids and codes only. A post's words never enter one."""

from __future__ import annotations

import logging
import sys

import structlog

# Keys whose values may hold words, names or secrets: kept out whatever a caller passes.
_NEVER = frozenset(
    {"text", "body", "token", "password", "secret", "email", "words", "alt", "authorization"}
)


def set_up(level: int = logging.INFO) -> None:
    """Send structlog and the standard library's logs to standard error as JSON lines."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        drop_words,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)


def drop_words(
    _logger: object, _method: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Replace the values of keys that may hold somebody's words."""
    return {key: "…" if key in _NEVER else value for key, value in event.items()}
