"""A plan: how it stands, its actions and its measures."""
