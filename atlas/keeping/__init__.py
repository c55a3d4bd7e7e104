"""What was computed once is kept in a folder beside the content, so that it need not be computed again."""
