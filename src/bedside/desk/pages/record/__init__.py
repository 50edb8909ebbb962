"""Record: search what happened, verify it, hand a part of it out."""
