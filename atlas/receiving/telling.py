"""What came of a mail or an issue, line by line: for a terminal, or as Markdown in which strangers can do no harm."""

from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from atlas.checking.formats.as_markdown import as_code, escaped, in_words
from atlas.history.told_changes import told_changes
from atlas.history.written import kind_of, written
from atlas.reading.problems import Problem
from atlas.receiving.receive import Change, Received
from atlas.texts import Sentence, say, say_n

__all__ = ["differences", "told_as_markdown", "told_as_text", "what_changes"]

_MOST = 300
"""More lines of what differs than this nobody reads in a comment."""


def what_changes(change: Change, language: str) -> tuple[str, ...]:
    """What a change does to a page, in plain words; none for a new page, or where words fail."""
    return tuple(dict.fromkeys(one.to(language) for one in _sentences(change)))


def _sentences(change: Change) -> tuple[Sentence, ...]:
    kind = kind_of(change.path)
    if kind is None or change.before is None:
        return ()
    before, after = written(change.before, kind), written(change.after, kind)
    return told_changes(before, after) if before and after else ()


def told_as_text(found: Received, content: Path, language: str) -> Iterator[str]:
    """Lines for a terminal."""
    if found.asked:
        yield _about(found, content).to(language)
        yield from (f"> {line}".rstrip() for line in found.asked.words.split("\n"))
        yield _BY_HAND.to(language)
    for change in found.changes:
        yield _title(change).to(language)
        yield from (f"- {one}" for one in what_changes(change, language))
        yield from (f"- {note.to(language)}" for note in change.notes)
        yield from differences(change)
    yield from (_same(path).to(language) for path in found.same)
    if found.problems:
        yield _count(found).to(language)
    for problem in found.problems:
        yield problem.to(language, f"{content.as_posix()}/" if "/" in problem.path else "")
        if line := found.line(problem):
            yield f"      {line}"


def told_as_markdown(found: Received, content: Path, language: str) -> Iterator[str]:
    """A comment. What others wrote stands in it as code, so that it names nobody, links nowhere and holds no HTML."""
    if found.asked:
        yield from (in_words(_about(found, content), language), "")
        yield from (f"> {as_code(line)}" if line.strip() else ">" for line in found.asked.words.split("\n"))
        yield from ("", escaped(_BY_HAND.to(language)))
    for change in found.changes:
        yield from (f"### {in_words(_title(change), language)}", "")
        yield from (f"- {in_words(one, language)}" for one in dict.fromkeys(_sentences(change)))
        yield from (f"- {in_words(note, language)}" for note in change.notes)
        lines = list(differences(change))[:_MOST]
        fence = "`" * max(3, 1 + max((line.count("`") for line in lines), default=0))
        yield from ("", f"{fence}diff", *lines, fence, "")
    yield from (in_words(_same(path), language) for path in found.same)
    if found.problems:
        yield from (f"### {_count(found).to(language)}", "")
    for problem in found.problems:
        yield f"- {_where(problem)}{in_words(problem.what, language)}; {in_words(problem.hint, language)}"
        if line := found.line(problem):
            yield f"  {as_code(line)}"


def differences(change: Change) -> Iterator[str]:
    """The lines that differ, each with one around it."""
    lines = unified_diff((change.before or "").splitlines(), change.after.splitlines(), n=1, lineterm="")
    yield from list(lines)[2:]


_BY_HAND = say("change the page by hand, or send a link to the form on the site")


def _about(found: Received, content: Path) -> Sentence:
    path = found.asked.path if found.asked else ""
    return say("this mail holds no page; it is about {file}:", file=(content / path).as_posix())


def _title(change: Change) -> Sentence:
    if change.before is None:
        return say("{file}: a new page", file=change.path)
    return say("{file}: a change of this page", file=change.path)


def _same(path: str) -> Sentence:
    return say("{file} says this already: nothing changes", file=path)


def _count(found: Received) -> Sentence:
    return say_n("{n} problem to mend", "{n} problems to mend", len(found.problems))


def _where(problem: Problem) -> str:
    """The key of a page with its line; of a form the name of the question says it."""
    place = f"{as_code(f'{problem.path}:{problem.line}')} " if "/" in problem.path else ""
    return f"{place}{as_code(problem.field)}: " if problem.field else f"{place}"
