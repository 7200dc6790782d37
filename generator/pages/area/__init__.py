"""The pages of the parts of a place: everything that is known of each, and the way in."""
