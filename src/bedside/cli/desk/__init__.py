"""The desk's commands, for whoever runs it: thin, one file each, named in `bedside.cli.commands`.

In come arguments and the environment; out come a running desk, or what it says of itself. What is
not as it must be is one line (Trouble). They need the extra `desk`.
"""
