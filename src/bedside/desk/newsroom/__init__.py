"""The organisation's own public page and feeds: a network that needs no account.

In come deliveries through the network `newsroom`; out go articles with permalinks, Atom and JSON
feeds, for anybody to read.
"""
