"""How a place compares: a strip of dots for one year, and lines for the years."""
