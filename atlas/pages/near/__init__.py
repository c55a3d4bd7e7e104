"""What is near the reader: where postcodes are, and how far it is from there."""
