"""Everything that reads or writes sentences."""
