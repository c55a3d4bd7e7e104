"""What does the template of this room need to know?"""

from dataclasses import dataclass

from atlas.model.release import Release

__all__ = ["ChangeRow", "ReleasesFacts"]


@dataclass(frozen=True)
class ChangeRow:
    """What differs, and for whom, in words."""

    neighbourhood: str
    who: tuple[str, ...]
    told: str


@dataclass(frozen=True)
class ReleasesFacts:
    """For `releases.md.jinja`. `releases`: those that exist, each with the address of its first page, seen from here.

    `frozen`: the release that this page is part of, with the one `before` it; `told` and `changes`: what is other since
    then, in words and one by one; `now`: the address of the list of today.
    """

    releases: tuple[tuple[Release, str], ...]
    frozen: Release | None = None
    before: str = ""
    told: tuple[str, ...] = ()
    changes: tuple[ChangeRow, ...] = ()
    now: str = ""
