"""The words that everybody uses: periods, units, texts, problems."""
