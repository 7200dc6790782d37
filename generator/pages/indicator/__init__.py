"""A measure's page, and the lists of measures."""
