"""A list of one's own: initiatives that a reader keeps on the device."""
