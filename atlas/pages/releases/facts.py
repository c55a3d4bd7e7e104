"""What does the template of this room need to know?"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from atlas.model.release import Release

__all__ = ["ChangeRow", "GoneFacts", "MoneyRow", "ReleasesFacts"]


@dataclass(frozen=True)
class ChangeRow:
    """What differs, and for whom, in words."""

    neighbourhood: str
    who: tuple[str, ...]
    told: str


@dataclass(frozen=True)
class MoneyRow:
    """What initiatives gained and lost from a source, as amounts in words; empty for nothing."""

    source: str
    gained: str
    lost: str


@dataclass(frozen=True)
class ReleasesFacts:
    """For `releases.md.jinja`. `releases`: those that exist, each with the address of its first page, seen from here.

    `frozen`: the release that this page is part of, with the one `before` it; `told` and `changes`: what is other since
    then, in words and one by one, and `money` by who gives it; `now`: the address of the list of today. `told_of`: on
    that list, by the name of a release, what changed with it.
    """

    releases: tuple[tuple[Release, str], ...]
    frozen: Release | None = None
    before: str = ""
    told: tuple[str, ...] = ()
    changes: tuple[ChangeRow, ...] = ()
    now: str = ""
    told_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    money: tuple[MoneyRow, ...] = ()


@dataclass(frozen=True)
class GoneFacts:
    """For `gone.md.jinja`. `release`: the newest that has the page, and `frozen` its address there; `moved`, `near`:
    title and path of what has its title now, and of the nearest page."""

    release: Release
    frozen: str
    moved: tuple[tuple[str, str], ...]
    near: tuple[str, str]
