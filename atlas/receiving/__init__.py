"""What somebody sent, a mail or the text of an issue -> the page that it holds, or what is missing in it."""
