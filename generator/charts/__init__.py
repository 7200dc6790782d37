"""Charts: what they show, what they say, and how they are drawn."""
