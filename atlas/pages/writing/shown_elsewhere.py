"""Which picture do others show beside a link to a page?"""

from dataclasses import dataclass

__all__ = ["ShownElsewhere"]


@dataclass(frozen=True)
class ShownElsewhere:
    """`path`: of the file in the site; `alt`: what it shows, for who cannot see it."""

    path: str
    alt: str
