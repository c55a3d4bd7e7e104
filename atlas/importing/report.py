"""The lines that every report of an import has: what happened to pages, and lists with a heading above them."""

from collections.abc import Iterator, Sequence

from atlas.texts import Sentence, say, say_n

__all__ = ["counted", "left_alone", "listed"]


def counted(written: int, updated: int, unchanged: int, language: str, *, dry_run: bool) -> Iterator[str]:
    """How many pages are new, updated and unchanged, and whether that was a trial."""
    if dry_run:
        yield say("This is a trial: nothing was written.").to(language)
    yield say_n("{n} page new", "{n} pages new", written).to(language)
    yield say_n("{n} page updated", "{n} pages updated", updated).to(language)
    yield say_n("{n} page unchanged", "{n} pages unchanged", unchanged).to(language)


def left_alone(n: int) -> Sentence:
    """The heading above pages that people wrote or changed."""
    return say_n(
        "{n} page left alone, since a person wrote or changed it:",
        "{n} pages left alone, since a person wrote or changed them:",
        n,
    )


def listed(heading: Sentence, lines: Sequence[str], language: str) -> Iterator[str]:
    """A heading with lines below it; nothing where there are none."""
    if lines:
        yield heading.to(language)
        yield from (f"  {line}" for line in lines)
