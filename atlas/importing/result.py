"""What an import did, told to the person who ran it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from atlas.importing.pages import Outside
from atlas.importing.report import counted, left_alone, listed
from atlas.reading.problems import Problem
from atlas.texts import Sentence, say, say_n

__all__ = ["ImportResult", "Kept", "Renamed", "Unknown"]

_MOST_PLACES = 5


@dataclass(frozen=True)
class Kept:
    """A page that was left as it is. `keys`: what would have become different; empty if nothing would."""

    path: str
    why: Sentence
    keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class Unknown:
    """A value that the mapping does not know. `places`: numbers of rows, or `file:line`."""

    column: str
    value: str
    places: tuple[str, ...]


@dataclass(frozen=True)
class Renamed:
    """A page that got another title, since a row before it has the same. `place`: number of its row, or its file."""

    place: str
    title: str


@dataclass(frozen=True)
class ImportResult:
    """All paths are relative to the content folder; `skipped` carries row numbers as lines of the list.

    `of_files`: each row is a file, and problems stand on a line of it.
    """

    written: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    kept: tuple[Kept, ...] = ()
    gone: tuple[str, ...] = ()
    skipped: tuple[Problem, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    outside: tuple[Outside, ...] = ()
    filtered: int = 0
    remarks: tuple[Sentence, ...] = ()
    of_files: bool = False
    dry_run: bool = False

    @property
    def complete(self) -> bool:
        """Whether every row was used, or left out as the mapping says."""
        return not self.skipped

    def report(self, language: str) -> str:
        """The whole story, in lines."""
        return "\n".join(self._lines(language))

    def _lines(self, language: str) -> Iterator[str]:
        pages = (len(self.written), len(self.updated), len(self.unchanged))
        yield from counted(*pages, language, dry_run=self.dry_run)
        yield from listed(
            left_alone(len(self.kept)),
            [_told(kept).to(language) for kept in self.kept],
            language,
        )
        yield from listed(self._unusable(), [problem.to(language) for problem in self.skipped], language)
        yield from listed(
            say_n(
                "{n} value is not known in the mapping, and was not used:",
                "{n} values are not known in the mapping, and were not used:",
                len(self.unknown),
            ),
            [f'{unknown.column}: "{unknown.value}" ({_places(unknown.places)})' for unknown in self.unknown],
            language,
        )
        yield from listed(
            say_n(
                "{n} page got a title of its own, for the one in the list is taken:",
                "{n} pages got titles of their own, for the ones in the list are taken:",
                len(self.renamed),
            ),
            [f"{renamed.place}: {renamed.title}" for renamed in self.renamed],
            language,
        )
        yield from listed(
            say_n(
                "{n} row lies outside, as the mapping says:",
                "{n} rows lie outside, as the mapping says:",
                len(self.outside),
            ),
            [_told_outside(row).to(language) for row in self.outside],
            language,
        )
        if self.filtered:
            rows = say_n(
                '{n} row left out by "where:" in the mapping',
                '{n} rows left out by "where:" in the mapping',
                self.filtered,
            )
            yield rows.to(language)
        yield from listed(
            say_n(
                "{n} page is no longer in the list; delete the file if it should go:",
                "{n} pages are no longer in the list; delete the files if they should go:",
                len(self.gone),
            ),
            self.gone,
            language,
        )
        yield from (remark.to(language) for remark in self.remarks)

    def _unusable(self) -> Sentence:
        if self.of_files:
            files = len({problem.path for problem in self.skipped})
            return say_n("{n} file could not be used:", "{n} files could not be used:", files)
        rows = len({problem.line for problem in self.skipped})
        return say_n("{n} row could not be used:", "{n} rows could not be used:", rows)


def _places(places: Sequence[str]) -> str:
    return ", ".join([*places[:_MOST_PLACES], *(["..."] if len(places) > _MOST_PLACES else [])])


def _told_outside(row: Outside) -> Sentence:
    title = row.title or "?"
    if row.file:
        return say("{file}: {title} ({place})", file=row.file, title=title, place=row.place)
    return say("row {row}: {title} ({place})", row=row.number, title=title, place=row.place)


def _told(kept: Kept) -> Sentence:
    if not kept.keys:
        return say("{path}: {why}", path=kept.path, why=kept.why)
    return say("{path}: {why}; the list differs in: {keys}", path=kept.path, why=kept.why, keys=", ".join(kept.keys))
