"""Networks: where posts go, one folder each, on one contract.

In come a draft that was checked and signed off, an account and a key; out come a live post and its
remote ids, or a failure that says what comes next. `base` holds the contract, `known` the list of
networks. The desk's outbox and channels call; nothing here knows the desk or its database.
"""
