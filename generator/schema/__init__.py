"""What people may type: models that refuse everything else, and the reader that explains why."""
