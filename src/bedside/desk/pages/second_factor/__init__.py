"""The second factor: enrol one or confirm it, and come back."""
