"""The newsroom: the organisation's own public page, as a network among the others.

In comes a `Publication`; out goes an `Entry` to the `Store` that whoever runs the page injects
(the desk's newsroom room; memory in tests). Needs no account and calls nobody.
"""

from bedside.networks.newsroom.network import Newsroom
from bedside.networks.newsroom.store import Entry, MemoryStore, Store, StoreDown

__all__ = ["Entry", "MemoryStore", "Newsroom", "Store", "StoreDown"]
