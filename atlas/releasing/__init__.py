"""A site that is frozen under a name: made, kept in git without touching the files at work, and proved."""
