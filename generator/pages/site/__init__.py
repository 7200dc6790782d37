"""Pages that are about the site, or lead into it."""
