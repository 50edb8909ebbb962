"""Calendar: what goes out when, by month, week or as a list; posts are moved by drag or by key."""
