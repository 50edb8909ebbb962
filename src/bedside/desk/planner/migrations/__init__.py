"""What changed in the tables of planner, step by step."""
