"""Reference pages of the documentation, written from the code: `python -m tools.reference`.

In come the registries of the engine (rules, packs, sources); out come the pages under
`docs/reference/` that begin with the generated mark. `--check` says which of them are stale.
"""

from tools.reference.pages import GENERATED, reference_pages, stale_pages, write_pages

__all__ = ["GENERATED", "reference_pages", "stale_pages", "write_pages"]
