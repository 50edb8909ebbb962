"""Getting a version signed off: states, moves, required sign-offs, decisions on findings.

In come a version and its report; out goes, for each variant, who has signed its exact words and
until when (`signed_off`, which the gate asks). Every change of a post's state is a move listed in
`states.py` and made by `moving.make`; what a move means in other rooms is a flow.
"""
