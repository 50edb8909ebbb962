"""Accepting an invitation: from the mailed link to a member."""
