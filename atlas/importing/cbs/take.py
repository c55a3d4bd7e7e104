"""From tables of CBS to the official figures of a neighbourhood: what is taken over, what stays, what was missing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from atlas.importing.cbs.table import CbsTable, read_table
from atlas.model.official import AREA, BORDERS, KNOWN, OFFICIAL_CSV, OfficialFigure, figure_key
from atlas.reading.official import HEADER, read_official
from atlas.reading.problems import AtlasError, Problem, did_you_mean
from atlas.texts import Sentence, say, say_n

__all__ = ["Taken", "import_cbs"]

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_TABLE = re.compile(r"\d{5}NED")
_TABLES = {"83487NED": 2016, "83765NED": 2017, "84286NED": 2018, "84583NED": 2019, "85984NED": 2024, "82931NED": 2014}
"""The years of tables of key figures."""


@dataclass(frozen=True)
class Taken:
    """What an import did. `figures`: all that stands in the file now; `told`: the story, a sentence a line.

    `complete`: whether every code and figure that was asked for stood in a table.
    """

    figures: tuple[OfficialFigure, ...]
    told: tuple[Sentence, ...]
    complete: bool


def import_cbs(
    files: Sequence[Path],
    to: Path,
    *,
    today: date,
    codes: Sequence[str],
    indicators: Sequence[str] = (),
    year: int | None = None,
    table: str = "",
    source: str = "",
    dry_run: bool = False,
) -> Taken:
    """Take figures of `codes`, and of their municipality, into `to/data/indicators.csv`, beside what stands there.

    `indicators`: names of columns, or `all`; without it those of `KNOWN`. `year`, `table`, `source`: what the files do
    not say. A figure that did not change keeps its day. Raises `AtlasError`, and writes nothing then.
    """
    if wrong := [code for code in codes if not AREA.fullmatch(code)]:
        what = say('"{code}" is not the code of an area', code=wrong[0])
        raise _error("", "--codes", what, say("write a code of CBS, such as WK034401, BU03440111 or GM0344"))
    if not codes:
        hint = say('add --codes WK034401, or write "cbs: [WK034401]" in index.md of the neighbourhood')
        raise _error(str(to), "--codes", say("no code says which area this is"), hint)
    before, problems = read_official(to.resolve().parent, to.resolve().name, today)
    if problems:
        raise AtlasError(problems)
    kept = {(one.area, one.indicator, one.year): one for one in before}
    told: list[Sentence] = [say("This is a trial: nothing was written.")] if dry_run else []
    complete, rows = True, dict(kept)
    for path in files:
        read = read_table(path)
        of, number = _year(read, path, year, today), table or _number(read, path)
        whose = source or f"CBS, Kerncijfers wijken en buurten {of}"
        absent = [code for code in codes if code not in read.rows]
        wanted = [code for code in [*codes, *_around(codes)] if code in read.rows]
        keys, unknown = _keys(read, indicators)
        complete = complete and not absent and not unknown
        counted, missing = 0, []
        for code in dict.fromkeys(wanted):
            for key in keys:
                value = read.value(code, key)
                new = OfficialFigure(
                    *(code, read.areas[code], key, read.columns[key], of, value, read.unit(key), whose, number, today)
                )
                old = rows.get((code, key, of))
                if value is None:
                    missing += [f"{code} {key}"] if key != BORDERS else []
                    if old and old.value is not None:
                        told.append(say("kept, for the new table gives none: {figure}", figure=_named(old)))
                        continue
                counted += value is not None
                if old and old.value == value:
                    rows[code, key, of] = replace(old, name=old.name or new.name, table=old.table or new.table)
                    continue
                if old and old.value is not None:
                    told.append(say("changed: {figure}, was {before}", figure=_named(new), before=_shown(old)))
                rows[code, key, of] = new
        told += _report(read, of, absent, unknown, counted, missing)
    figures = tuple(rows[key] for key in sorted(rows))
    if not dry_run and rows != kept:
        _write(to / OFFICIAL_CSV, figures)
    told.append(say("Source, to be named wherever the figures are shown: CBS, licence CC BY 4.0."))
    return Taken(figures, tuple(told), complete)


def _report(
    read: CbsTable, year: int, absent: list[str], unknown: list[str], counted: int, missing: list[str]
) -> Iterator[Sentence]:
    yield say_n("{file}: {n} figure of {year}", "{file}: {n} figures of {year}", counted, file=read.name, year=year)
    if missing:
        listed = ", ".join(missing[:8]) + (", ..." if len(missing) > 8 else "")
        yield say_n(
            "{n} is missing there, unknown or secret, and is not zero: {listed}",
            "{n} are missing there, unknown or secret, and are not zero: {listed}",
            len(missing),
            listed=listed,
        )
    for code in absent:
        alike = [one for one in read.rows if one[:6] == code[:6]]
        near = get_close_matches(code, alike, n=1, cutoff=0.6)
        hint = say('did you mean "{near}"?', near=near[0]) if near else say("look it up in the table")
        yield Sentence("{what}; {hint}", {"what": say('"{code}" is not in this table', code=code), "hint": hint})
    for name in unknown:
        hint = did_you_mean(name, read.columns) or say("take its name from the first row of the table")
        what = say('there is no column "{name}" in this table', name=name)
        yield Sentence("{what}; {hint}", {"what": what, "hint": hint})


def _keys(read: CbsTable, asked: Sequence[str]) -> tuple[list[str], list[str]]:
    """The figures to take, and names that no column has. Of all, columns of words are left out."""
    if "all" in asked:
        return list(read.columns), []
    if not asked:
        return [known.key for known in KNOWN if known.key in read.columns], []
    keys = [figure_key(name) for name in asked]
    borders = [BORDERS] if BORDERS in read.columns else []
    found = [key for key in keys if key in read.columns]
    return list(dict.fromkeys([*found, *borders])), [
        name for name, key in zip(asked, keys, strict=True) if key not in found
    ]


def _around(codes: Sequence[str]) -> list[str]:
    """The municipalities in which these areas lie."""
    return list(dict.fromkeys(f"GM{code[2:6]}" for code in codes if code[:2] in ("WK", "BU")))


def _year(read: CbsTable, path: Path, given: int | None, today: date) -> int:
    number = _number(read, path)
    places = (read.told, path.stem)
    found = next((set(map(int, _YEAR.findall(text))) for text in places if _YEAR.search(text)), set())
    year = given or _TABLES.get(number) or (found.pop() if len(found) == 1 else None)
    if year is None:
        what = say("neither the table nor its name says of which year it is")
        raise _error(read.name, "--year", what, say("add --year 2024"))
    if not 1900 <= year <= today.year:
        raise _error(read.name, "--year", say('"{given}" is not a year', given=year), say("add --year 2024"))
    return year


def _number(read: CbsTable, path: Path) -> str:
    found = _TABLE.search(f"{read.told} {path.stem}")
    return found[0] if found else ""


def _named(one: OfficialFigure) -> str:
    return f"{one.area} {one.indicator} {one.year} = {_shown(one)}"


def _shown(one: OfficialFigure) -> str:
    return "." if one.value is None else f"{one.value:f}"


def _write(path: Path, figures: Sequence[OfficialFigure]) -> None:
    import csv

    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    with beside.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        for one in figures:
            value = "" if one.value is None else f"{one.value:f}"
            writer.writerow(
                (
                    *(one.area, one.name, one.indicator, one.title, one.year, value, one.unit, one.source),
                    *(one.table, one.taken_on.isoformat()),
                )
            )
    beside.replace(path)


def _error(name: str, field: str, what: Sentence, hint: Sentence) -> AtlasError:
    return AtlasError([Problem(name, 1, field, what, hint)])
