"""How the council compares in national statistics: the list, a page for each measure, and two of them side by side."""
