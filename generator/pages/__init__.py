"""Pages as views: final strings and booleans in the order of the page; the templates only lay them out."""
