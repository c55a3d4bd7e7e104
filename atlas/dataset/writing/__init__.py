"""The rows of tables as files: CSV with its descriptor, a database, a workbook, and JSON with its schema."""
