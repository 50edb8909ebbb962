"""Programs that look after this repository: its environment, its pins, its reference pages."""
