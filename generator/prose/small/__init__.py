"""Words by which a small number of people, or one of them, could be recognised."""
