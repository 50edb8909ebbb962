"""The command `bedside`: thin commands over the engine, one file each, named in `commands`.

In come arguments, files and standard input; out come reports, and an exit code that scripts can
trust: 0 nothing at or above `review`, 1 something is, 2 the input or the call is wrong. A wrong
input is one line on standard error and never a traceback.
"""

from bedside.cli.main import main

__all__ = ["main"]
