"""What a check found, for machines and people: a file per form."""
