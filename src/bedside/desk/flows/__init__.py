"""Use cases that cross rooms, one file each. Pages, API and worker call them; they call rooms."""
