"""What `make bench` runs: Bedside beside its peers, on the same texts, in one run.

In: public labelled text beside the checkout (where there is any) and the
project's own corpus. Out: `results/latest.json` with every figure, and the page
`docs/explanation/benchmarks.md` with its table and plot. `run.py` is the entry.
Each peer lives in its own environment and answers over a pipe, so that no
peer's libraries ever reach Bedside's.
"""
