"""Logs: one JSON line an event, with ids and codes only. A post's words never enter one."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from typing import Any

import structlog

# Keys whose values may hold words, names or secrets: kept out whatever a caller passes.
_NEVER = frozenset(
    {"text", "body", "token", "password", "secret", "email", "words", "alt", "authorization"}
)

# Tokens of mailed links and the like: long, and no id of a row.
_LONG = re.compile(r"[\w-]{32,}", re.ASCII)
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_DEEPEST = 12


def set_up(level: int = logging.INFO) -> None:
    """Send structlog and the standard library's logs to standard error as JSON lines."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        shape_error,
        drop_words,
        hide_tokens,
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
    # A line for every look of the sweeper would bury what matters.
    logging.getLogger("procrastinate").setLevel(logging.WARNING)


def drop_words(
    _logger: object, _method: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Replace the values of keys that may hold somebody's words."""
    return {key: "…" if key in _NEVER else value for key, value in event.items()}


def shape_error(
    _logger: object, _method: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """An exception as its kind and where it came from. Its message may quote a post or a row."""
    given: Any = event.pop("exc_info", None)
    if given is True:
        given = sys.exc_info()
    problem = given[1] if isinstance(given, tuple) else given
    if isinstance(problem, BaseException):
        frames = traceback.extract_tb(problem.__traceback__)[-_DEEPEST:]
        event["error"] = type(problem).__name__
        event["at"] = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    return event


def hide_tokens(
    _logger: object, _method: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """Take out of every line what could be the token of a link."""
    return {
        key: _LONG.sub(lambda found: found[0] if _ID.fullmatch(found[0]) else "…", value)
        if isinstance(value, str)
        else value
        for key, value in event.items()
    }
