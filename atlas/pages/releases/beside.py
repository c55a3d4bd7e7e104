"""A release beside the site of today, as pages of today need to know it."""

from collections.abc import Collection
from dataclasses import dataclass

from atlas.model.release import Release

__all__ = ["ReleaseBeside"]


@dataclass(frozen=True)
class ReleaseBeside:
    """`facts`: its `release.json` as text; `paths`: its files."""

    release: Release
    facts: str
    paths: Collection[str]
