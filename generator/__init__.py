"""Turn a council's performance record and narrative into the pages of a public site."""

__version__ = "0.1.0"
