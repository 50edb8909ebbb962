"""The record: every change by a person or a worker, in a chain that shows when it was touched.

Entries are written by database triggers, sealed at commit, and never changed. In comes what the
triggers see; out go searches, exports and proofs. Nobody writes here but the database.
"""
