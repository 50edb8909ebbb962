"""Everything that goes out, through one guarded client.

In come a method, an address and a body; out comes a whole `Reply`, or `Unsent` (nobody received
anything), or `NoReply` (somebody may have). No private address is ever called unless the
installation names its host, every call ends in time, and no reply is larger than was allowed.
Adapters and the desk's rooms call; no other file of theirs opens a connection.
"""

from bedside.networks.base.http.client import Client, Reply
from bedside.networks.base.http.guard import Guard
from bedside.networks.base.http.outcome import NoReply, Refused, Unsent

__all__ = ["Client", "Guard", "NoReply", "Refused", "Reply", "Unsent"]
