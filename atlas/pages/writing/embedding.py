"""How does another site show a piece of a page?"""

from dataclasses import dataclass

__all__ = ["Embedding"]


@dataclass(frozen=True)
class Embedding:
    """`frame`: HTML to copy; `document`: what it shows, as seen from the page; `oembed`: the whole address of what a
    site asks that finds the frame by itself. `release`: the name of the release that it shows, which stays as it is;
    empty: it shows the page as it is on the day on which somebody looks.
    """

    frame: str
    document: str
    oembed: str
    release: str = ""
