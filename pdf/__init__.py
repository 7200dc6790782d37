"""Makes tagged PDFs of pages of the built site, beside the generator, which knows no browser."""
