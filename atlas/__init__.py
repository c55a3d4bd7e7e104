"""Neighbourhood atlas: Markdown files in, a public site that shows a neighbourhood its own strength out."""

__version__ = "0.2.0"
