"""Grants in the 360Giving standard, put as funding lines on the pages of the initiatives that received them."""

import shutil
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from atlas.importing.giving_match import matches, recipients
from atlas.importing.giving_result import GivingResult
from atlas.importing.giving_rows import Grant, read_grants
from atlas.importing.writing import write_files
from atlas.model.atlas import Atlas, Document
from atlas.model.initiative import Initiative
from atlas.reading.insertion import flow, with_items
from atlas.reading.problems import AtlasError, Problem
from atlas.reading.read import VOCABULARY, read_atlas
from atlas.texts import say

__all__ = ["import_grants"]


def import_grants(source: Path, to: Path, *, today: date, dry_run: bool = False) -> GivingResult:
    """Add the grants of a file to pages.

    `to`: the folder of a neighbourhood, or the content folder for all of them. `today`: the day against which dates
    are judged. A grant whose identifier stands on a page of the atlas already is left alone, so that a second run
    writes nothing. Raises `AtlasError`, and writes nothing at all, where the file is not 360Giving, where the atlas
    cannot be read, or where it could not be read any more with the grants in it.
    """
    file = read_grants(source)
    content, neighbourhood = _target(to)
    atlas = read_atlas(content, today)
    pages = _pages(atlas, neighbourhood)
    matched = matches(recipients(file.grants), pages)
    known = {line.id for page in _pages(atlas, None).values() for line in page.meta.funding if line.id}
    new: dict[str, list[Grant]] = defaultdict(list)
    for recipient, match in matched:
        if match.page:
            new[match.page] += [grant for grant in recipient.grants if grant.id not in known]
    texts = _texts(content, {path: grants for path, grants in new.items() if grants})
    _check(content, texts, today)
    if not dry_run:
        write_files(content, texts)
    return GivingResult(
        file=file,
        matches=matched,
        added=tuple(grant.id for path in sorted(new) for grant in new[path]),
        present=tuple(grant.id for grant in file.grants if grant.id in known),
        pages=tuple(sorted(texts)),
        dry_run=dry_run,
    )


def _target(to: Path) -> tuple[Path, str | None]:
    """The content folder, and the neighbourhood if one is meant."""
    if (to / VOCABULARY).is_file():
        return to, None
    path = to.resolve()
    if path.is_dir() and (path.parent / VOCABULARY).is_file():
        return path.parent, path.name
    what = say("this is neither the content folder nor the folder of a neighbourhood")
    raise AtlasError([Problem(str(to), 1, "", what, say("name content/<neighbourhood>, or content"))])


def _pages(atlas: Atlas, neighbourhood: str | None) -> dict[str, Document[Initiative]]:
    """The pages of initiatives by path."""
    return {
        page.path: page
        for key, found in atlas.neighbourhoods.items()
        if neighbourhood in (None, key)
        for page in found.initiatives.values()
    }


def _texts(content: Path, new: Mapping[str, list[Grant]]) -> dict[str, str]:
    """The new text of each page, grants in the order in which they begin."""
    texts, problems = {}, []
    for path, grants in sorted(new.items()):
        in_order = sorted(grants, key=lambda grant: (grant.facts["from"], grant.id))
        text = with_items(content / path, "funding", [(grant.line, flow(grant.facts)) for grant in in_order])
        if text is None:
            what = say("funding lines cannot be put in here without changing something else")
            hint = say("write the front matter with each key on a line of its own")
            problems.append(Problem(path, 1, "funding", what, hint))
        else:
            texts[path] = text
    if problems:
        raise AtlasError(problems)
    return texts


def _check(content: Path, texts: Mapping[str, str], today: date) -> None:
    """Read the atlas as it would become. Raises `AtlasError` if a build would stop on it."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "content"
        shutil.copytree(content, copy)
        write_files(copy, texts)
        read_atlas(copy, today)
