"""What an import did, told to the person who ran it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from atlas.importing.pages import Outside
from atlas.reading.problems import Problem
from atlas.texts import Sentence, say, say_n

__all__ = ["ImportResult", "Kept"]


@dataclass(frozen=True)
class Kept:
    """A page that was left as it is. `keys`: what would have become different; empty if nothing would."""

    path: str
    why: Sentence
    keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class ImportResult:
    """All paths are relative to the content folder; `skipped` carries row numbers as lines of the list."""

    written: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    kept: tuple[Kept, ...] = ()
    gone: tuple[str, ...] = ()
    skipped: tuple[Problem, ...] = ()
    outside: tuple[Outside, ...] = ()
    filtered: int = 0
    remarks: tuple[Sentence, ...] = ()
    dry_run: bool = False

    @property
    def complete(self) -> bool:
        """Whether every row was used, or left out as the mapping says."""
        return not self.skipped

    def report(self, language: str) -> str:
        """The whole story, in lines."""
        return "\n".join(self._lines(language))

    def _lines(self, language: str) -> Iterator[str]:
        if self.dry_run:
            yield say("This is a trial: nothing was written.").to(language)
        for counted in (
            say_n("{n} page new", "{n} pages new", len(self.written)),
            say_n("{n} page updated", "{n} pages updated", len(self.updated)),
            say_n("{n} page unchanged", "{n} pages unchanged", len(self.unchanged)),
        ):
            yield counted.to(language)
        yield from self._list(
            say_n(
                "{n} page left alone, since a person wrote or changed it:",
                "{n} pages left alone, since a person wrote or changed them:",
                len(self.kept),
            ),
            [_told(kept).to(language) for kept in self.kept],
            language,
        )
        yield from self._list(
            say_n(
                "{n} row could not be used:",
                "{n} rows could not be used:",
                len({problem.line for problem in self.skipped}),
            ),
            [problem.to(language) for problem in self.skipped],
            language,
        )
        yield from self._list(
            say_n(
                "{n} row lies outside, as the mapping says:",
                "{n} rows lie outside, as the mapping says:",
                len(self.outside),
            ),
            [
                say("row {row}: {title} ({place})", row=row.number, title=row.title or "?", place=row.place).to(
                    language
                )
                for row in self.outside
            ],
            language,
        )
        if self.filtered:
            counted = say_n(
                '{n} row left out by "where:" in the mapping',
                '{n} rows left out by "where:" in the mapping',
                self.filtered,
            )
            yield counted.to(language)
        yield from self._list(
            say_n(
                "{n} page is no longer in the list; delete the file if it should go:",
                "{n} pages are no longer in the list; delete the files if they should go:",
                len(self.gone),
            ),
            self.gone,
            language,
        )
        yield from (remark.to(language) for remark in self.remarks)

    def _list(self, heading: Sentence, lines: Sequence[str], language: str) -> Iterator[str]:
        if lines:
            yield heading.to(language)
            yield from (f"  {line}" for line in lines)


def _told(kept: Kept) -> Sentence:
    if not kept.keys:
        return say("{path}: {why}", path=kept.path, why=kept.why)
    return say("{path}: {why}; the list differs in: {keys}", path=kept.path, why=kept.why, keys=", ".join(kept.keys))
