"""Which tables does an atlas have, in which order?"""

from atlas.dataset.tables import Table

__all__ = ["TABLES"]

TABLES: tuple[Table, ...] = ()
"""A table that others lean on comes before them."""
