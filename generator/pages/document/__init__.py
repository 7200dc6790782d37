"""A Report Card: its blocks and its sections."""
