"""What has one right answer is mended in the files themselves, and nothing else in them changes."""
