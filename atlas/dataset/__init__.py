"""What does an atlas say, as tables for other programs? One place for all files and what they mean."""
