"""Backup and restore: the database and the pictures in one file, checked before it is trusted.

In comes a running database and a folder; out comes a bundle (a tar file), and from a bundle an
installation in an empty folder. Keys stay out unless asked for: who finds the bundle then finds
sealed secrets. Only the commands may call. Raises Trouble.
"""

from bedside.desk.core.backup.make import make
from bedside.desk.core.backup.restore import restore

__all__ = ["make", "restore"]
