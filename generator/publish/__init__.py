"""From views to files on a disk, and what the approver reads."""
