"""Bedside: the social media desk for healthcare.

Every post, reply and picture is read and judged before it leaves. `bedside.check` is the engine;
`bedside.cli` is the command. Everything else is built on these.
"""

__version__ = "0.1.0"
