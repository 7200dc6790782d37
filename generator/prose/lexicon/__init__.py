"""The closed table of claim words, and where they stand in a sentence."""
