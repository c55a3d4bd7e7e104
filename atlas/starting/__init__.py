"""An atlas of one's own: what a new repository holds, and what a newer version of the program brings to it."""
