"""The contract every network keeps, its vocabulary, and the tests that ask for it.

A network takes a `Publication` (draft, account, key, trail, client) through `prepare`, `poll`,
`commit` and `verify`; `reconcile` answers whether an earlier try arrived; `withdraw` takes it
back. Every remote id is told to the trail the moment it arrives. Every failure is a `Failure` that
answers *what next?* with one of five words. `testing` ships the promises as tests.
"""

from bedside.networks.base.answers import (
    Failure,
    Next,
    fix,
    look,
    reconnect,
    retry,
    wait,
)
from bedside.networks.base.declared import Declaration, Fact, read_declaration
from bedside.networks.base.draft import Draft, LinkCard, Part, Picture
from bedside.networks.base.limits import Problem, problems_of
from bedside.networks.base.network import (
    Found,
    Network,
    Posted,
    Publication,
    Ready,
    Standing,
    Trace,
)
from bedside.networks.base.trail import Account, Key, MemoryTrail, MemoryVault, Trail, Vault

__all__ = [
    "Account",
    "Declaration",
    "Draft",
    "Fact",
    "Failure",
    "Found",
    "Key",
    "LinkCard",
    "MemoryTrail",
    "MemoryVault",
    "Network",
    "Next",
    "Part",
    "Picture",
    "Posted",
    "Problem",
    "Publication",
    "Ready",
    "Standing",
    "Trace",
    "Trail",
    "Vault",
    "fix",
    "look",
    "problems_of",
    "read_declaration",
    "reconnect",
    "retry",
    "wait",
]
