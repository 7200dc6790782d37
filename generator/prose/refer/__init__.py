"""What references in running text stand for: figures of indicators and of documents, and what follows from them."""
