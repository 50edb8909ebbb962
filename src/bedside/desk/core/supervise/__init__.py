"""One supervisor over the database, the web server and the worker, for `bedside up`.

In come the commands to keep running and the server below them; out goes nothing until a signal
ends it. A child that dies starts again, later each time. All end together: children first, the
database last. Only the command may call.
"""

from bedside.desk.core.supervise.child import Child
from bedside.desk.core.supervise.leash import SUPERVISED, end_with_parent, take_leash
from bedside.desk.core.supervise.supervisor import Supervisor

__all__ = ["SUPERVISED", "Child", "Supervisor", "end_with_parent", "take_leash"]
