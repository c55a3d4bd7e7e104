"""What one neighbourhood says, and what is wrong with it, from the files of its own folder and from nothing else.

So neighbourhoods can be read in any order, or at the same time in processes of their own.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from atlas.model.assignment import Assignment
from atlas.model.atlas import Neighbourhood
from atlas.model.call import Call
from atlas.model.challenge import Challenge
from atlas.model.initiative import AlsoAttend, Initiative
from atlas.model.neighbourhood import Crisis, NeighbourhoodMeta, Plain
from atlas.model.picture import PictureFile
from atlas.model.shared import SHARED_CSV
from atlas.model.vocabulary import Vocabulary
from atlas.reading.abroad import Abroad, named_abroad
from atlas.reading.background import read_background
from atlas.reading.boundary import read_boundary
from atlas.reading.collecting import without_collecting
from atlas.reading.disclosure import PublishedCount, check_together
from atlas.reading.earlier_counts import read_earlier
from atlas.reading.folder import PageFiles
from atlas.reading.official import read_official
from atlas.reading.page_reader import PageReader, PageText, documents
from atlas.reading.pages import ReadPage
from atlas.reading.personal_data import Refused
from atlas.reading.picture_files import check_positions, read_picture
from atlas.reading.positions import area_of, check_centre
from atlas.reading.private_files import check_files
from atlas.reading.problems import Problem
from atlas.reading.references import check_assignment, check_call, check_challenge, check_initiative
from atlas.reading.shared_participants import ReadShared, read_shared
from atlas.reading.times import check_times
from atlas.reading.titles import check_titles

__all__ = ["ReadNeighbourhood", "Surroundings", "read_neighbourhood"]


@dataclass(frozen=True)
class Surroundings:
    """What every neighbourhood of an atlas is read against. `language`: that of originals; `today`: judges dates.

    `vocabulary`: None where it cannot be read.
    """

    vocabulary: Vocabulary | None
    language: str
    crisis: Crisis
    today: date


@dataclass(frozen=True)
class ReadNeighbourhood:
    """What came of reading a folder. `neighbourhood` is None where its own page cannot be used.

    `refused`: what may not be public in it; any other problem that would repeat this gives way. `texts`: what its pages
    say, since their links may lead anywhere in the atlas; `abroad`: what they name of other neighbourhoods.
    """

    neighbourhood: Neighbourhood | None
    problems: tuple[Problem, ...]
    refused: tuple[Refused, ...]
    texts: tuple[PageText, ...]
    abroad: tuple[Abroad, ...]


@without_collecting()
def read_neighbourhood(
    content: Path, key: str, groups: Mapping[str, Mapping[str, PageFiles]], surroundings: Surroundings
) -> ReadNeighbourhood:
    """Read the folder `key` of the content folder. `groups`: its pages, as `sort_folder` found them.

    Never raises for what stands in a file: that is told in `problems`. Arguments and result can be pickled.
    """
    around, plain = surroundings, dict(groups.get("pages", {}))
    reader = PageReader(content, around.language, around.today)
    index = plain.pop("index", None)
    page = reader.page("index", index, NeighbourhoodMeta) if index else None
    meta = page.document.meta if page and page.document else None
    initiatives = reader.pages(groups.get("initiatives", {}), Initiative)
    challenges = reader.pages(groups.get("challenges", {}), Challenge)
    assignments = reader.pages(groups.get("assignments", {}), Assignment)
    calls = reader.pages(groups.get("calls", {}), Call)
    boundary, problems = read_boundary(content, key, page) if page else (None, [])
    found: list[Problem] = [*problems, *(check_centre(page) if page else ())]
    area = None if boundary is None and problems else area_of(meta, boundary)
    background, problems = read_background(content, key, area)
    found += problems
    pictures: dict[str, PictureFile] = {}
    for name, initiative in initiatives.items():
        picture, problems = read_picture(content, initiative)
        found += problems
        pictures |= {name: picture} if picture else {}
        found += check_initiative(initiative, initiatives, challenges, around.vocabulary, area)
        found += check_times(initiative, around.crisis, around.today)
    found += [*check_titles(initiatives), *check_titles(challenges)]
    for challenge in challenges.values():
        found += check_challenge(challenge)
    for assignment in assignments.values():
        found += check_assignment(assignment, initiatives, challenges)
    for call in calls.values():
        found += check_call(call, challenges)
    read = read_shared(content, key, initiatives)
    found += read.problems
    found += _check_together(initiatives, read, f"{key}/{SHARED_CSV}")
    earlier = read_earlier(content, key, initiatives, read.shared)
    found += earlier.problems
    official, problems = read_official(content, key, around.today)
    found += problems
    pages = documents(reader.pages(plain, Plain))
    paths = sorted((content / key).rglob("*"))
    refused = (*check_files(content, reader.by_path, paths), *map(Refused, check_positions(content, paths)))
    neighbourhood = None
    if page is not None and page.document is not None:
        parts = (documents(initiatives), documents(challenges), documents(assignments), documents(calls))
        neighbourhood = Neighbourhood(
            key,
            page.document,
            *parts,
            pages,
            read.shared,
            boundary,
            pictures,
            tuple(earlier.counts),
            background,
            official,
        )
    abroad = tuple(named for assignment in assignments.values() for named in named_abroad(assignment))
    return ReadNeighbourhood(neighbourhood, (*reader.problems, *found), refused, reader.texts, abroad)


def _check_together(pages: Mapping[str, ReadPage[Initiative]], read: ReadShared, name: str) -> Iterator[Problem]:
    """All counts of a neighbourhood side by side; those of a public source are public already."""
    published: list[PublishedCount] = []
    metas = {key: page.document.meta for key, page in pages.items() if page.document is not None}
    for key, meta in metas.items():
        published += _ticked(pages[key], key, meta.also_attend, metas) if meta.also_attend else ()
    if read.shared is not None and read.shared.meta.public_source is None:
        for line in read.shared.lines:
            pair = (line.a, line.b)
            published.append(PublishedCount(pair, line.shared, name, read.rows[pair], ",".join(pair)))
    sizes = {key: meta.people.participants for key, meta in metas.items() if meta.people}
    yield from check_together(published, {key: size for key, size in sizes.items() if size is not None})


def _ticked(
    page: ReadPage[Initiative], key: str, ticked: AlsoAttend, metas: Container[str]
) -> Iterator[PublishedCount]:
    """The counts of a tick list that can be true; the others are told already."""
    for other, count in ticked.counts.items():
        if other in metas and other != key and count <= ticked.asked:
            field = ("also_attend", "counts", other)
            where = (page.path, page.line(*field), ".".join(field))
            yield PublishedCount((min(key, other), max(key, other)), count, *where, asker=key, asked=ticked.asked)
