"""Pages from a list that somebody else keeps: a spreadsheet, a JSON or a GeoJSON file, read with a mapping."""
