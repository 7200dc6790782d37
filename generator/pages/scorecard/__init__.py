"""A scorecard and its releases."""
