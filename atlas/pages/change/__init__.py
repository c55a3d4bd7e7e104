"""A form to change a page: made from the schema, filled in by the browser, and sent by mail, forge or file."""
