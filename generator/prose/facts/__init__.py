"""What a text may say: the single figures of the record, gathered for it."""
