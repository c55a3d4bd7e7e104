"""Whether the content folder holds a file that must never be published: a roster, answers, exact figures.

Everything in the content folder is public the moment it is committed, also what no page shows.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path, PurePosixPath

from atlas.reading.front_matter import Source
from atlas.reading.personal_data import Refused, personal_data
from atlas.reading.private_columns import CALLED, GROUPS, INITIATIVE, INITIATIVES, OCCASION, PARTICIPANT, RESPONDENT
from atlas.reading.problems import Problem
from atlas.texts import Sentence, say

__all__ = ["check_files"]

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_BOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"SQLite format 3")
"""How a workbook or a database begins, whatever the file is called."""
_SPREADSHEETS = {".xlsx", ".xlsm", ".xls", ".ods", ".numbers", ".sav", ".sqlite", ".db"}
_NO_TABLES = {".md", ".yml", ".yaml", ".html", ".htm", ".svg", ".xml", ".vcf", ".ics", ".css", ".js"}
_SEPARATORS = ",;\t|"
_HEADER_WITHIN = 5
"""A title, an empty row or what a spreadsheet says of its separator may stand above the names of the columns."""

_WHO = {*PARTICIPANT, "person", "persoon", "member", "lid"}
_WHERE = {*INITIATIVE, *INITIATIVES, *GROUPS, "event"}
_ANSWERER = {"respondent", "respondents", "respondentnummer"}
_MOMENT = {*OCCASION, "meting", "moment van meten"}
_SCORED = {"score", "item1", "item 1"}
_ABOUT_SOMEONE = {
    "bsn", "burgerservicenummer", "geboortedatum", "geboortejaar", "geboren", "date of birth", "birth date",
    "birthdate", "dob", "voornaam", "achternaam", "first name", "last name", "surname",
}  # fmt: skip
_NAME = {"naam", "name", "namen", "names"}
_REACHED_AT = {
    "email", "e-mail", "mail", "e-mailadres", "emailadres", "email address", "telefoon", "telefoonnummer", "mobiel",
    "phone", "mobile",
}  # fmt: skip
_EXACT = {"participants", "in_two_or_more", "memberships", "strongest", "isolated", "pairs"}

_OUTSIDE = say("keep it outside this folder; if it was ever committed, remove it from the history too")
_ROSTER = say("this is a list of who takes part in what, and such a list stays private")
_ANSWERS = say("these are answers of persons, and answers stay private")
_PERSONS = say("the columns of this table are about persons")
_FIGURES = say("these are exact counts, and exact counts stay private")
_SPREADSHEET = say("a spreadsheet or database can hold lists of people, and nothing here reads it")


def check_files(content: Path, sources: Mapping[str, Source], paths: Iterable[Path] | None = None) -> list[Refused]:
    """Every file below `content` that is private, and every line with personal data in the others.

    `sources`: the pages by path, as far as they could be read. `paths`: look at these files and folders only; what lies
    in those folders has to be among them.
    """
    found: list[Refused] = []
    for path in sorted(content.rglob("*")) if paths is None else paths:
        name = path.relative_to(content).as_posix()
        if ".git" in PurePosixPath(name).parts or not path.is_file():
            continue
        found += _check_file(path, name, sources)
    return found


def _check_file(path: Path, name: str, sources: Mapping[str, Source]) -> Iterator[Refused]:
    ending = path.suffix.lower()
    raw = path.read_bytes()
    if ending in _SPREADSHEETS or raw.startswith(_BOOKS):
        yield Refused(Problem(name, 1, "", _SPREADSHEET, _OUTSIDE, rule="personal-data"))
        return
    if b"\0" in raw[:4096] and not raw.startswith(_UTF_16):
        return  # a picture, and the like
    text = _text(raw)
    what = None if ending in _NO_TABLES else _private_table(text)
    what = what or (_private_json(text) if text.lstrip()[:1] in ("{", "[") else None)
    if what:
        yield Refused(
            Problem(name, 1, "", what, _OUTSIDE, rule="personal-data")
        )  # the whole file must go, so its rows are not told
    else:
        stem, _, _ = PurePosixPath(name).name.partition(".")
        original = sources.get(str(PurePosixPath(name).with_name(f"{stem}.md")))
        yield from personal_data(name, text, sources.get(name), original)


def _text(raw: bytes) -> str:
    """What a file says, in any of the usual encodings: unlike a page, it need not be UTF-8 to be searched."""
    if raw.startswith(_UTF_16):
        return raw.decode("utf-16", "replace")
    return raw.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")


@lru_cache(maxsize=256)
def _private_table(text: str) -> Sentence | None:
    rows = [line for line in text.split("\n", 20)[:20] if line.strip()][:_HEADER_WITHIN]
    return next(filter(None, map(_private_header, rows)), None)


def _private_header(row: str) -> Sentence | None:
    separator = max(_SEPARATORS, key=row.count)
    if separator not in row:
        return None
    names = {_column(cell) for cell in next(csv.reader([row[:2000]], delimiter=separator), [])}
    if (names & {*_WHO, *_NAME, *CALLED} and names & set(INITIATIVE)) or (names & _WHO and names & _WHERE):
        return _ROSTER
    if names & _ANSWERER and (names & _MOMENT or len(names) > 1):
        return _ANSWERS
    if (names & set(RESPONDENT) and names & _MOMENT) or (names & _MOMENT and names & _SCORED):
        return _ANSWERS
    return _PERSONS if names & _ABOUT_SOMEONE or (names & _NAME and names & _REACHED_AT) else None


def _column(cell: str) -> str:
    return re.sub(r"[\s_]+", " ", cell).strip().casefold()


@lru_cache(maxsize=256)
def _private_json(text: str) -> Sentence | None:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    found = [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]
    return _FIGURES if any(len(_EXACT & set(one)) > 1 or _is_pairs(one.get("pairs")) for one in found) else None


def _is_pairs(value: object) -> bool:
    """Whether these are counts of pairs, `[["choir", "meal", 7], ...]`."""
    return isinstance(value, list) and any(
        isinstance(one, list) and len(one) == 3 and isinstance(one[2], int) for one in value
    )
