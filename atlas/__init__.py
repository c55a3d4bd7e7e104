"""Neighbourhood atlas: Markdown files in, a public site that shows a neighbourhood its own strength out."""

import gc

__version__ = "0.2.0"

# Of the hundreds of modules that follow nothing is garbage; to look for some took a quarter of the start of a command.
gc.set_threshold(max(100_000, gc.get_threshold()[0]), 50, 1_000)
