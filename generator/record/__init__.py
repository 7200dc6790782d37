"""What was counted and said, tied together."""
