"""`data/earlier/`: what was published in earlier years, to compare the patchwork of now with."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from dateutil.relativedelta import relativedelta

from atlas.model.earlier import EARLIER, EarlierCount, EarlierMeta
from atlas.model.initiative import Initiative
from atlas.model.shared import SharedParticipants
from atlas.reading.disclosure import PublishedCount, check_together
from atlas.reading.pages import ReadPage
from atlas.reading.problems import Problem
from atlas.reading.shared_participants import lone_file, read_lines, read_meta
from atlas.texts import say

__all__ = ["ReadEarlier", "read_earlier"]


@dataclass
class ReadEarlier:
    """What came of reading the earlier counts, the oldest first."""

    counts: list[EarlierCount] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_earlier(
    content: Path, neighbourhood: str, pages: dict[str, ReadPage[Initiative]], shared: SharedParticipants | None
) -> ReadEarlier:
    """Read all earlier counts of a neighbourhood. `shared`: the roster of now."""
    folder = content / neighbourhood / EARLIER
    paths = [path for path in folder.glob("*") if path.suffix in {".csv", ".yml"} and path.is_file()]
    found = ReadEarlier()
    lines_of: dict[str, int] = {}
    for name in sorted({path.stem for path in paths}):
        _read(content, f"{neighbourhood}/{EARLIER}/{name}", name, pages, found, lines_of)
    found.counts.sort(key=lambda count: (count.meta.counted_on, count.name))
    found.problems += _a_year_apart(f"{neighbourhood}/{EARLIER}", found.counts, shared, lines_of)
    return found


def _read(
    content: Path,
    path: str,
    name: str,
    pages: dict[str, ReadPage[Initiative]],
    found: ReadEarlier,
    lines_of: dict[str, int],
) -> None:
    csv_name, yml_name = f"{path}.csv", f"{path}.yml"
    if lone := lone_file(content, csv_name, yml_name):
        found.problems.append(lone)
        return
    meta, lined, problems = read_meta(content / yml_name, yml_name, pages, EarlierMeta)
    strict = EarlierMeta(counted_on=date.min, how="-")
    lines, more = read_lines(content / csv_name, csv_name, meta or strict, pages)
    found.problems += [*problems, *more]
    if meta is None:
        return
    lines_of[name] = lined.line(("counted_on",)) if lined else 1
    if meta.public_source is None:
        published = [
            PublishedCount(pair, line.shared, csv_name, row, ",".join(pair)) for pair, (line, row) in lines.items()
        ]
        found.problems += check_together(published, _sizes(pages, meta))
    found.counts.append(EarlierCount(name=name, meta=meta, lines=tuple(lines[pair][0] for pair in sorted(lines))))


def _sizes(pages: Mapping[str, ReadPage[Initiative]], meta: EarlierMeta) -> dict[str, int]:
    """Those of then; of who is not among them, those of now."""
    now = {key: page.document.meta.people for key, page in pages.items() if page.document is not None}
    told = {key: people.participants for key, people in now.items() if people and people.participants is not None}
    return {**told, **meta.sizes}


def _a_year_apart(
    folder: str, counts: Iterable[EarlierCount], shared: SharedParticipants | None, lines_of: Mapping[str, int]
) -> Iterator[Problem]:
    """Rule 6 of METHODS 1: what changes between two counts that are close together points at newcomers."""
    before: EarlierCount | None = None
    for count in counts:
        day = count.meta.counted_on
        if before is not None and day < before.meta.counted_on + relativedelta(years=1):
            what = say("these counts and those of {name} are less than twelve months apart", name=before.name)
            hint = say("keep one of the two: a change in a short time points at a newcomer")
            yield Problem(f"{folder}/{count.name}.yml", lines_of[count.name], "counted_on", what, hint, rule="counts")
        before = count
        soon = shared is not None and day < shared.counted_on < day + relativedelta(years=1)
        if soon and shared is not None and shared.meta.reason is None:
            what = say("these counts and those of now are less than twelve months apart")
            hint = say("take these away: a change in a short time points at a newcomer")
            yield Problem(f"{folder}/{count.name}.yml", lines_of[count.name], "counted_on", what, hint, rule="counts")
