"""Where the desk asks the engine: the organisation's facts, and reports kept by what they rest on.

In come words and what hangs on them (a `Question`); out goes the engine's `Report`. A report is
kept by content, engine, pack, facts, limits and day, so that the gate can tell whether it is
still fresh. Every room above may call `look` (nothing kept) and `ask`.
"""
