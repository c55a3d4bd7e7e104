"""May this atlas be published? What only shows once everything is read and computed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from atlas.analysis.verdict.calls import TenderObjection, tender_objection
from atlas.keeping.identity import FolderIdentity
from atlas.model.atlas import Atlas
from atlas.reading.front_matter import read_source
from atlas.reading.problems import AtlasError, Problem
from atlas.reading.read import read_atlas
from atlas.texts import Sentence, say

__all__ = ["read_checked"]

_OBJECTIONS: dict[TenderObjection, tuple[Sentence, Sentence]] = {
    "no-assignment": (
        say("a tender is plan B, and the network was never given this challenge as an assignment"),
        say("give the assignment first, or write kind: new-initiative"),
    ),
    "assignment-not-ended": (
        say("a tender is plan B, and the assignment for this challenge has not ended"),
        say("wait until it has an ended_on in the past, or write kind: new-initiative"),
    ),
    "network-carries": (
        say("a tender is plan B, and the network carries this challenge, at least in part"),
        say("strengthen what is there, or write kind: new-initiative"),
    ),
}


def read_checked(
    content: Path, today: date, *, files: FolderIdentity | None = None, processes: int | None = None
) -> Atlas:
    """Read the content folder as `read_atlas` does, with its arguments, and hold it to what analysis says.

    Raises `AtlasError` with every problem; those of analysis only once there are none of reading.
    """
    atlas = read_atlas(content, today, files=files, processes=processes)
    problems = tuple(_tenders(atlas, content, today))
    if problems:
        raise AtlasError(problems)
    return atlas


def _tenders(atlas: Atlas, content: Path, today: date) -> Iterator[Problem]:
    """A tender for what the network can carry, or has not had the chance to (METHODS 7)."""
    for neighbourhood in atlas.neighbourhoods.values():
        for page in neighbourhood.calls.values():
            objection = tender_objection(neighbourhood, page.meta, today)
            if objection:
                path = page.original.path
                source, _ = read_source(content / path, path)
                line = source.line(("kind",)) if source else 1
                yield Problem(path, line, "kind", *_OBJECTIONS[objection], rule="tender")
