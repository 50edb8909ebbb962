"""The only way out: deliveries, their attempts, the gate, and stopping everything.

In come signed-off variants with a time; out go posts on networks, each exactly once or not at
all, and a state a person understands. Rows are the truth, jobs are hints.
"""
