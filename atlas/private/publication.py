"""From a private roster to the published counts of a neighbourhood: METHODS 1, all six rules."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np
import yaml
from dateutil.relativedelta import relativedelta

from atlas.model.shared import SHARED_CSV, SharedMeta
from atlas.private.known_initiatives import KnownInitiative, unknown_initiatives
from atlas.private.protect import protect
from atlas.private.roster import SHOWN, Roster
from atlas.private.rows import column_name
from atlas.private.shared_counts import SharedCounts
from atlas.reading.disclosure import PublishedCount, check_together
from atlas.reading.front_matter import decode
from atlas.reading.problems import AtlasError, Problem
from atlas.reading.shared_participants import HEADER
from atlas.reading.validation import validate
from atlas.reading.yaml_lines import read_yaml
from atlas.texts import Sentence, say, say_n

__all__ = ["Publication", "Release", "prepare"]

COUNTS = PurePosixPath(SHARED_CSV).name
META = PurePosixPath(COUNTS).with_suffix(".yml").name

Pair = tuple[str, str]


class _NoAliases(yaml.SafeDumper):
    """Writes a value that occurs twice twice, not as a reference to the first."""

    def ignore_aliases(self, data: object) -> bool:
        return True


@dataclass(frozen=True)
class Release:
    """When and how is published. `reason`: why again within twelve months (rule 6)."""

    published_on: date
    counted_on: date
    how: str
    reason: str | None = None


@dataclass(frozen=True)
class Publication:
    """The lines (ids a < b, lower end of the bin) and meta data to publish; `notes` are for key figures only."""

    lines: tuple[tuple[str, str, int], ...]
    meta: dict[str, Any]
    notes: tuple[Sentence, ...]

    def files(self, folder: Path) -> dict[Path, str]:
        """The counts and their meta data, by where they go in `folder`."""
        table = io.StringIO()
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(self.lines)
        meta = yaml.dump(self.meta, Dumper=_NoAliases, allow_unicode=True, sort_keys=False, width=120)
        return {folder / COUNTS: table.getvalue(), folder / META: meta}


def prepare(
    roster: Roster, counts: SharedCounts, folder: Path, known: Mapping[str, KnownInitiative], release: Release
) -> Publication:
    """Hold a roster to the pages beside `folder`, and protect its counts. `known`: those pages, by id.

    The size of an initiative is what the list says or what its page says, whichever is smaller, so that the counts are
    safe beside either. Raises `AtlasError` for initiatives without a page and for a second release within a year.
    """
    earlier = _earlier(folder)
    _once_a_year(earlier, folder, release)
    if known:
        problems = unknown_initiatives(roster.name, zip(roster.initiatives, roster.first_rows, strict=True), known)
        if problems:
            raise AtlasError(problems)
    pages = [known.get(name) for name in roster.initiatives]
    counted = roster.sizes()
    published = np.array(
        [
            n if page is None or page.participants is None else page.participants
            for page, n in zip(pages, counted, strict=True)
        ]
    )
    thresholds = _thresholds(earlier)
    protected = protect(
        counts,
        np.minimum(counted, published),
        np.array([page is not None and page.sensitive for page in pages]),
        k=thresholds["k"],
        k_sensitive=thresholds["k_sensitive"],
        width=thresholds["bin_width"],
    )
    names = roster.initiatives
    smallest = dict(zip(names, np.minimum(counted, published).tolist(), strict=True))
    lines = {(names[a], names[b]): low for (a, b), low in protected.lower.items()}
    beside = tuple(_beside_tick_lists(lines, known, smallest))
    meta: dict[str, Any] = {
        "counted_on": release.counted_on,
        "published_on": release.published_on,
        "how": release.how,
        "asked": _asked(roster, known),
        **thresholds,
    }
    if release.reason:
        meta["reason"] = release.reason
    left_out = [*((names[a], names[b]) for a, b in protected.audited), *beside]
    return Publication(
        lines=tuple((a, b, low) for (a, b), low in lines.items()),
        meta=meta,
        notes=(*_notes(roster, counted, pages), *_left_out(left_out)),
    )


def _beside_tick_lists(
    lines: dict[Pair, int], known: Mapping[str, KnownInitiative], sizes: Mapping[str, int]
) -> Iterator[Pair]:
    """Take out of `lines`, and yield, what would give something away beside the tick lists that stand on pages."""
    ticked = [
        PublishedCount((min(key, other), max(key, other)), count, key, 1, "", key, page.asked)
        for key, page in known.items()
        for other, count in page.ticks.items()
    ]
    if not ticked:
        return
    theirs = {problem.what for problem in check_together(ticked, sizes)}
    while True:
        ours = [PublishedCount(pair, low, "", 1, "") for pair, low in lines.items()]
        more = [one.what for one in check_together([*ticked, *ours], sizes) if one.what not in theirs]
        ends = [
            (str(values["middle"]), str(values[end]))
            for values in (what.values for what in more)
            if "middle" in values
            for end in ("i", "j")
        ]
        found = {(min(a, b), max(a, b)) for a, b in ends} & lines.keys()
        if not found:
            return
        dropped = min(found, key=lambda pair: (lines[pair], pair))
        del lines[dropped]
        yield dropped


def _earlier(folder: Path) -> SharedMeta | None:
    path = folder / META
    if not path.is_file():
        if (folder / COUNTS).is_file():
            what = say("counts stand here, and nothing says when they were published")
            hint = say("put the file {name} back, or take the counts away too", name=META)
            raise AtlasError([Problem((folder / COUNTS).as_posix(), 1, "", what, hint)])
        return None
    text, problems = decode(path, path.as_posix())
    lined = read_yaml(text)
    problems += [Problem(path.as_posix(), p.line, p.field, p.what, p.hint) for p in lined.problems]
    meta, more = validate(SharedMeta, lined.value, path.as_posix(), lined.line)
    if problems or meta is None:
        raise AtlasError(problems or more)
    return meta


def _once_a_year(earlier: SharedMeta | None, folder: Path, release: Release) -> None:
    """Rule 6: what changes between two releases that are close together points at newcomers."""
    if earlier is None or release.reason:
        return
    last = earlier.published_on or earlier.counted_on
    free = last + relativedelta(years=1)
    if release.published_on < free:
        what = say("counts were published on {day}, less than twelve months ago", day=last.isoformat())
        hint = say(
            'wait until {day}, so that no change points at a newcomer; or give --reason "...", which the page shows',
            day=free.isoformat(),
        )
        raise AtlasError([Problem((folder / META).as_posix(), 1, "published_on", what, hint)])


def _thresholds(earlier: SharedMeta | None) -> dict[str, int]:
    """Those of the earlier release, never finer than the rules."""
    rules = SharedMeta(counted_on=date.min, how="-")
    chosen = earlier or rules
    return {key: max(getattr(chosen, key), getattr(rules, key)) for key in ("k", "k_sensitive", "bin_width")}


def _asked(roster: Roster, known: Mapping[str, KnownInitiative]) -> str | list[str]:
    patchwork = {key for key, page in known.items() if not page.professional}
    return "all" if patchwork <= set(roster.initiatives) else list(roster.initiatives)


def _notes(roster: Roster, counted: Any, pages: list[KnownInitiative | None]) -> list[Sentence]:
    notes = [_similar(roster, places) for places in roster.similar[:SHOWN]]
    if roster.similar:
        notes.append(
            say_n(
                "{n} person may stand in the list twice; --merge-similar counts similar names as one person",
                "{n} people may stand in the list twice; --merge-similar counts similar names as one person",
                len(roster.similar),
            )
        )
    for name, row, size, page in zip(roster.initiatives, roster.first_rows, counted, pages, strict=True):
        if page is not None and page.unread:
            notes.append(say('the page of "{name}" cannot be read, so it was counted as sensitive', name=name))
        if size == 1:
            notes.append(say("row {row}: this initiative has one participant; is the list complete?", row=row))
        if page is not None and page.participants is not None and page.participants < size:
            notes.append(
                say(
                    'the page of "{name}" says that {n} take part, the list has more; the smaller number is used',
                    name=name,
                    n=page.participants,
                )
            )
    return notes


def _similar(roster: Roster, places: Iterable[int]) -> Sentence:
    if roster.across:
        columns = ", ".join(map(column_name, places))
        return say("columns {columns}: these names differ only in capitals or spaces", columns=columns)
    return say("rows {rows}: these names differ only in capitals or spaces", rows=", ".join(map(str, places)))


def _left_out(pairs: Iterable[Pair]) -> list[Sentence]:
    return [say("{a} and {b}: left out, since this count would give away a hidden one", a=a, b=b) for a, b in pairs]
