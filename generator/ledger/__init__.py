"""What a publication says, fact by fact, held against what was published and signed."""
