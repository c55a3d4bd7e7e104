"""What came of a check: its problems, how many there are of each level, and where files stand in a repository."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from atlas.checking.spans import Span, spans
from atlas.reading.front_matter import decode
from atlas.reading.problems import Level, Problem
from atlas.texts import Sentence, say, say_n

__all__ = ["Mended", "Outcome", "outcome", "prefix_of"]

_ORDER: Mapping[Level, int] = {"error": 0, "warning": 1, "note": 2}


@dataclass(frozen=True)
class Mended:
    """A line that was mended: what stood there, and what stands there now. `path` as in problems."""

    path: str
    line: int
    before: str
    after: str


@dataclass(frozen=True)
class Outcome:
    """Everything that a check says. `prefix`: what leads from the root of the repository to the content folder.

    `columns`: the column of a problem, counted from 1, where it is known. `initiatives`: None where not all was read.
    `trial`: whether nothing was written, and `mended` is what would be.
    """

    problems: tuple[Problem, ...]
    prefix: str = ""
    columns: Mapping[Problem, int] | None = None
    initiatives: int | None = None
    mended: tuple[Mended, ...] = ()
    trial: bool = False

    def of(self, level: Level) -> tuple[Problem, ...]:
        """The problems of one level."""
        return tuple(problem for problem in self.problems if problem.level == level)

    def file(self, path: str) -> str:
        """How a file is called from the root of the repository."""
        return f"{self.prefix}{path}" if path else self.prefix.rstrip("/") or "."

    def column(self, problem: Problem) -> int | None:
        """The column of a problem, from 1."""
        return (self.columns or {}).get(problem)

    def summary(self) -> Sentence:
        """All of it in a sentence."""
        errors, others = len(self.of("error")), len(self.problems) - len(self.of("error"))
        told: list[Sentence] = []
        if errors:
            told.append(say_n("{n} problem to mend", "{n} problems to mend", errors))
        elif self.initiatives is not None:
            n = self.initiatives
            told.append(say_n("{n} initiative read, nothing to mend", "{n} initiatives read, nothing to mend", n))
        if others:
            told.append(say_n("{n} thing to look at", "{n} things to look at", others))
        if not told:
            return say("nothing to mend")
        return told[0] if len(told) == 1 else say("{first}; {second}", first=told[0], second=told[1])


def outcome(
    content: Path,
    problems: Iterable[Problem],
    initiatives: int | None = None,
    mended: tuple[Mended, ...] = (),
    *,
    trial: bool = False,
    with_columns: bool = True,
) -> Outcome:
    """What came of a check of the folder `content`, worst first, by file and line.

    `with_columns`: look up columns too, for which every file with a problem is read again.
    """
    told = sorted(set(problems), key=lambda one: (_ORDER[one.level], one.path, one.line, one.field, str(one.what)))
    columns = _columns(content, told) if with_columns else {}
    return Outcome(tuple(told), prefix_of(content), columns, initiatives, mended, trial)


def prefix_of(content: Path) -> str:
    """What leads to the content folder from the root of the repository, or else from where the command is run."""
    full = content.resolve()
    root = next((folder for folder in (full, *full.parents) if (folder / ".git").exists()), None)
    if root is None and full.is_relative_to(Path.cwd()):
        root = Path.cwd()
    if root is None:
        return f"{content.as_posix()}/"
    inner = full.relative_to(root.resolve()).as_posix()
    return "" if inner == "." else f"{inner}/"


def _columns(content: Path, problems: Iterable[Problem]) -> dict[Problem, int]:
    found: dict[Problem, int] = {}
    seen: dict[str, Mapping[str, Span]] = {}
    for problem in problems:
        if not problem.field or not problem.path.endswith((".md", ".yml")):
            continue
        if problem.path not in seen:
            path = content / problem.path
            text = decode(path, problem.path)[0] if path.is_file() else ""
            seen[problem.path] = spans(problem.path, text)
        span = seen[problem.path].get(problem.field)
        piece = span and (span.key or span.value)
        if piece and piece.line == problem.line:
            found[problem] = piece.start + 1
    return found
