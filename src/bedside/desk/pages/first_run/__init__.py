"""First run: the one question that an empty desk asks."""
