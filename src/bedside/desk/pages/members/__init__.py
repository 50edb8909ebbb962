"""Members: who is here, who is invited, what they may do, who leaves."""
