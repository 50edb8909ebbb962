"""What the web server's own process loads: the desk, on the supervisor's leash."""

from bedside.desk.core import logs
from bedside.desk.core.supervise.leash import end_with_parent
from bedside.desk.core.wsgi import application

# The web server works in a process of its own, which must go too when the supervisor is killed.
end_with_parent()
logs.set_up()

__all__ = ["application"]
