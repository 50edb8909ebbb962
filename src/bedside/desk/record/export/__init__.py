"""A part of the record as one file that anybody can verify without the desk.

In come an organisation and a period; out comes a zip: the entries with their hashes, the texts that
still exist with their salts, a manifest that names the hash of each, and its signature by the
installation's key. `record/verifier.py` runs alone, with nothing of Bedside installed.
"""

from bedside.desk.record.export.make import Period, export

__all__ = ["Period", "export"]
