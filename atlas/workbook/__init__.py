"""A neighbourhood as a workbook: a spreadsheet that people fill in, and from which pages are made."""
