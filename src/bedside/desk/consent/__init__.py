"""Patients' signed permissions (45 CFR 164.508): what they cover and until when.

In comes what was signed; out go the `Authorization`s that a check and the gate ask for. The
signed paper itself, its elements and its take-downs arrive with the room's own pages.
"""
