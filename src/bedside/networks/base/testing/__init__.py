"""The promises of the contract as tests that every network must pass.

In comes a `Stage`, which a network's own tests set up with a real server (or the vendor's
published specification where there is none); out comes, for each promise that is broken, a
sentence that says how. People who write an adapter may use it for theirs: run each of `PROMISES`
and expect nothing.
"""

from bedside.networks.base.testing.promises import PROMISES
from bedside.networks.base.testing.stage import Shown, Stage, publish

__all__ = ["PROMISES", "Shown", "Stage", "publish"]
