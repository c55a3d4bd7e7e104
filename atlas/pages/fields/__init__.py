"""What each kind of page may say, field by field, and the schemas of that for other programs."""
