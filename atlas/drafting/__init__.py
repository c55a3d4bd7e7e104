"""A page to begin with: from a few answers to a file in the content folder that explains itself."""
