"""What front matter may say: one file per kind of page."""
