"""What would change for readers: two states of the content compared, one kind of change after the other."""
