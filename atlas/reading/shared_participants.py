"""`data/shared_participants.csv` with its `.yml`: the published counts of a roster."""

import csv
import io
from collections.abc import Container
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from atlas.model.initiative import Initiative
from atlas.model.shared import SharedLine, SharedMeta, SharedParticipants
from atlas.reading.front_matter import decode
from atlas.reading.pages import ReadPage
from atlas.reading.problems import Problem, did_you_mean
from atlas.reading.validation import validate
from atlas.reading.yaml_lines import LinedYaml, read_yaml
from atlas.texts import Sentence, say

__all__ = ["HEADER", "ReadShared", "lone_file", "read_lines", "read_meta", "read_shared"]

HEADER = ("initiative_a", "initiative_b", "shared")
Pair = tuple[str, str]
Meta = TypeVar("Meta", bound=SharedMeta)


@dataclass
class ReadShared:
    """What came of reading the counts. `rows`: the line of the .csv on which a pair stands."""

    shared: SharedParticipants | None = None
    rows: dict[Pair, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_shared(content: Path, neighbourhood: str, pages: dict[str, ReadPage[Initiative]]) -> ReadShared:
    """Read the counts of a neighbourhood, if there are any."""
    csv_name, yml_name = (f"{neighbourhood}/data/shared_participants.{ending}" for ending in ("csv", "yml"))
    if not (content / csv_name).is_file() and not (content / yml_name).is_file():
        return ReadShared()
    if lone := lone_file(content, csv_name, yml_name):
        return ReadShared(problems=[lone])
    meta, _, problems = read_meta(content / yml_name, yml_name, pages, SharedMeta)
    strict = SharedMeta(counted_on=date.min, how="-")  # what to hold the rows to when the .yml itself is wrong
    found, more = read_lines(content / csv_name, csv_name, meta or strict, pages)
    lines = tuple(found[pair][0] for pair in sorted(found))
    shared = SharedParticipants(meta=meta, lines=lines) if meta else None
    return ReadShared(shared, {pair: row for pair, (_, row) in found.items()}, problems + more)


def lone_file(content: Path, csv_name: str, yml_name: str) -> Problem | None:
    """The problem of counts without what they mean, or the other way round."""
    csv_there, yml_there = (content / csv_name).is_file(), (content / yml_name).is_file()
    if csv_there and yml_there:
        return None
    there, absent = (csv_name, yml_name) if csv_there else (yml_name, csv_name)
    what = say("this file needs {name} beside it", name=absent.rpartition("/")[2])
    hint = say("write when and how was counted in the .yml, and the counts in the .csv")
    return Problem(there, 1, "", what, hint, rule="counts")


def read_meta(
    path: Path, name: str, pages: dict[str, ReadPage[Initiative]], model: type[Meta]
) -> tuple[Meta | None, LinedYaml | None, list[Problem]]:
    """The .yml beside counts, where its keys stand, and what is wrong with it. Every initiative in it has a page."""
    text, problems = decode(path, name)
    if problems:
        return None, None, problems
    lined = read_yaml(text)
    if lined.problems:
        return None, None, [Problem(name, p.line, p.field, p.what, p.hint, rule="yaml") for p in lined.problems]
    meta, problems = validate(model, lined.value, name, lined.line)
    named = meta.model_dump(include={"asked", "ticked", "initiatives"}) if meta is not None else {}
    for key, ids in named.items():
        for index, initiative in enumerate(ids if isinstance(ids, tuple) else ()):
            if initiative not in pages:
                line = lined.line((key, index))
                problems.append(
                    Problem(name, line, f"{key}[{index + 1}]", *unknown_initiative(initiative, pages), rule="reference")
                )
    return meta, lined, problems


def unknown_initiative(name: str, pages: dict[str, ReadPage[Initiative]]) -> tuple[Sentence, Sentence]:
    """The sentences for a reference to an initiative that has no page."""
    what = say('there is no initiative "{name}" in this neighbourhood', name=name)
    return what, did_you_mean(name, pages) or say("write the file name of an initiative without .md")


def read_lines(
    path: Path, name: str, meta: SharedMeta, pages: dict[str, ReadPage[Initiative]]
) -> tuple[dict[Pair, tuple[SharedLine, int]], list[Problem]]:
    """The rows of counts by pair, each with its line in the file, and what is wrong with the others."""
    text, problems = decode(path, name)
    rows = list(csv.reader(io.StringIO(text)))
    if problems:
        return {}, problems
    if not rows or tuple(cell.strip() for cell in rows[0]) != HEADER:
        what = say("the first line does not name the columns")
        return {}, [Problem(name, 1, "", what, say('write "{header}"', header=",".join(HEADER)), rule="counts")]
    found: dict[Pair, tuple[SharedLine, int]] = {}
    for number, row in enumerate(rows[1:], start=2):
        cells = [cell.strip() for cell in row]
        if not any(cells):
            continue
        wrong = _row_problem(cells, meta, pages, found)
        if wrong:
            problems.append(Problem(name, number, wrong[0], wrong[1], wrong[2], rule="counts"))
        else:
            a, b = sorted(cells[:2])
            found[a, b] = SharedLine(a=a, b=b, shared=int(cells[2])), number
    return found, problems


def _row_problem(
    cells: list[str],
    meta: SharedMeta,
    pages: dict[str, ReadPage[Initiative]],
    found: Container[Pair],
) -> tuple[str, Sentence, Sentence] | None:
    if len(cells) != 3:
        return (
            "",
            say("this row has {n} cells", n=len(cells)),
            say("write two ids and a count, with commas between them"),
        )
    for column, initiative in zip(HEADER, cells[:2], strict=False):
        if initiative not in pages:
            return column, *unknown_initiative(initiative, pages)
        document = pages[initiative].document
        if document and document.meta.kind == "professional":
            return column, say('"{name}" is a professional resource', name=initiative), PROFESSIONAL_HINT
    a, b = sorted(cells[:2])
    if a == b:
        return "", say("an initiative cannot share participants with itself"), say("take this row out")
    if (a, b) in found:
        return "", say("this pair appears twice"), say("keep one of the two rows")
    if not cells[2].isascii() or not cells[2].isdigit():
        return "shared", say('"{given}" is not a whole number', given=cells[2]), say("write digits only, such as 25")
    return count_problem("shared", int(cells[2]), meta.k, meta.k_sensitive, meta.bin_width, (pages[a], pages[b]))


PROFESSIONAL_HINT = say("professional resources stand beside the patchwork; take it out of the counts")


def count_problem(
    column: str,
    count: int,
    k: int,
    k_sensitive: int,
    width: int,
    pair: tuple[ReadPage[Initiative], ReadPage[Initiative]],
) -> tuple[str, Sentence, Sentence] | None:
    """Whether a count of shared participants is too fine to stand in public (METHODS 1, rules 1 and 2)."""
    sensitive = any(page.document is not None and page.document.meta.sensitive for page in pair)
    threshold = max(k, k_sensitive) if sensitive else k
    if count < threshold:
        what = say("{count} is fewer than {k}: so small a group could be recognised", count=count, k=threshold)
        return column, what, say("leave this pair out")
    if count % width:
        low = count - count % width
        what = say("{count} is an exact count, and exact counts stay private", count=count)
        return column, what, say("write {low}, the lower end of {low}–{high}", low=low, high=low + width - 1)
    return None
