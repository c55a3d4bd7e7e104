"""Whether the content folder holds a file that must never be published: a roster, answers, exact figures.

Everything in the content folder is public the moment it is committed, also what no page shows.
"""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path, PurePosixPath

from atlas.reading.front_matter import Source
from atlas.reading.personal_data import Refused, personal_data
from atlas.reading.problems import Problem
from atlas.texts import Sentence, say

__all__ = ["check_files"]

_SPREADSHEETS = {".xlsx", ".xlsm", ".xls", ".ods", ".numbers", ".sav", ".sqlite", ".db"}
_TABLES = {".csv", ".tsv", ".txt"}
_TEXTS = {".md", ".yml", ".yaml", ".json", ".geojson", ".html", ".htm", ".svg", ".xml", ".vcf", ".ics", *_TABLES}
_SEPARATORS = ",;\t|"

_WHO = {"participant", "deelnemer", "person", "persoon", "member", "lid"}
_WHERE = {"initiative", "initiatief", "group", "groep", "activity", "activiteit", "event"}
_ANSWERER = {"respondent", "respondents", "respondentnummer"}
_MOMENT = {"occasion", "moment", "meting", "moment van meten"}
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


def check_files(content: Path, sources: Mapping[str, Source]) -> list[Refused]:
    """Every file below `content` that is private, and every line with personal data in the others.

    `sources`: the pages by path, as far as they could be read. Files whose name starts with a dot are left alone.
    """
    found: list[Refused] = []
    for path in sorted(content.rglob("*")):
        name = path.relative_to(content).as_posix()
        if any(part.startswith(".") for part in PurePosixPath(name).parts) or not path.is_file():
            continue
        found += _check_file(path, name, sources)
    return found


def _check_file(path: Path, name: str, sources: Mapping[str, Source]) -> Iterator[Refused]:
    ending = path.suffix.lower()
    if ending in _SPREADSHEETS:
        yield Refused(Problem(name, 1, "", _SPREADSHEET, _OUTSIDE))
    if ending not in _TEXTS:
        return
    text = _text(path)
    what = _private_table(text) if ending in _TABLES else _private_json(text) if ending == ".json" else None
    if what:
        yield Refused(Problem(name, 1, "", what, _OUTSIDE))  # the whole file must go, so its rows are not told
    else:
        stem, _, _ = PurePosixPath(name).name.partition(".")
        original = sources.get(str(PurePosixPath(name).with_name(f"{stem}.md")))
        yield from personal_data(name, text, sources.get(name), original)


def _text(path: Path) -> str:
    """What the file says, in any of the usual encodings: unlike a page, it need not be UTF-8 to be searched."""
    raw = path.read_bytes()
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    return raw.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")


@lru_cache(maxsize=256)
def _private_table(text: str) -> Sentence | None:
    header = next((line for line in text.split("\n", 20) if line.strip()), "")
    separator = max(_SEPARATORS, key=header.count)
    if separator not in header:
        return None
    names = {_column(cell) for cell in next(csv.reader([header[:2000]], delimiter=separator), [])}
    if names & _WHO and names & _WHERE:
        return _ROSTER
    if names & _ANSWERER and (names & _MOMENT or len(names) > 1):
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
    return _FIGURES if isinstance(value, dict) and len(_EXACT & set(value)) > 1 else None
