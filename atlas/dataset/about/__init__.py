"""The tables of an atlas: for each its columns, and how its rows are made."""
