"""One sentence taken apart: its numbers, times, places and references, as the fixed forms see them."""
