"""Claims in prose: each number that is typed, and each word that compares, is held against the record."""
