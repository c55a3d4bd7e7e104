"""What is on: in a week, and on the days to come."""
