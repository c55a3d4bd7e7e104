"""A mapping for a list that nobody has described yet: proposed from names of columns and what stands in them."""

from dataclasses import dataclass, replace
from pathlib import Path

from atlas.importing.cells import Table, same_words
from atlas.importing.frame import content_words
from atlas.importing.suggesting.choosing import Choice, choose
from atlas.importing.suggesting.columns import columns_of
from atlas.importing.suggesting.headers import ROLES, header_words
from atlas.importing.suggesting.looking import look
from atlas.importing.suggesting.writing import Around, written
from atlas.reading.private_columns import PARTICIPANT, PARTS_OF_NAMES
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import say

__all__ = ["Suggestion", "suggest"]

_WHO = {*PARTICIPANT, "person", "persoon", "member", "lid", "respondent", "geboortedatum", "date of birth", "bsn"}
_STANDARDS = {
    "hsds": {"service_at_locations", "organization", "schedules", "attributes", "assured_date"},
    "openfairdb": {"lng", "categories", "tags", "title"},
}


@dataclass(frozen=True)
class Suggestion:
    """The text of a mapping, with remarks; and how many rows it was made from."""

    text: str
    rows: int


def suggest(path: Path, to: Path | None, language: str) -> Suggestion:
    """Propose a mapping. `to`: where the pages will go, else the folder `content`; `language`: of the remarks in it.

    Raises `AtlasError` for a list that cannot be read, and for one about persons.
    """
    table, how = look(path)
    _refuse_persons({header_words(column) for column in table.columns}, path)
    choice = choose(columns_of(table))
    if "title" not in choice.roles:
        what = say("no column of this list looks like the names of initiatives")
        hint = say("write a mapping by hand, and name the column that fills title")
        raise AtlasError([Problem(str(path), 1, "", what, hint)])
    content = to if to is None or _is_content(to) else to.parent
    languages, vocabulary, has_words = content_words(content or Path("content"))
    if to is not None and not _is_content(to):
        choice = _without_split(choice)
    rows, apart = len(table.rows), _apart(table, choice)
    around = Around(path, to, how, languages, vocabulary, has_words, table.of_files, _standard(table), rows, apart)
    return Suggestion(written(choice, around, language), len(table.rows))


def _apart(table: Table, choice: Choice) -> str | None:
    """A column that tells rows of one title apart, where there are such rows."""
    title = choice.roles["title"]
    if len(title.counts) == len(title.cells):
        return None
    names = [
        choice.roles[role].name
        for role in ("place", "address", "postcode", "neighbourhood", "id")
        if role in choice.roles
    ]
    names += ["file.name"] if table.of_files else []
    for name in names:
        pairs = [(same_words(row.at(title.name)), same_words(row.at(name) or "")) for row in table.rows]
        if len(set(pairs)) == len(pairs) and all(other for _, other in pairs):
            return name
    return None


def _is_content(to: Path) -> bool:
    return (
        to.name == "content"
        or (to / "vocabulary.yml").is_file()
        or ((to / "index.md").is_file() and not (to / "initiatives").is_dir())
    )


def _without_split(choice: Choice) -> Choice:
    """All rows go to one neighbourhood; what they say of another stands in the text."""
    roles = dict(choice.roles)
    split = roles.pop("neighbourhood", None)
    return choice if split is None else replace(choice, roles=roles, told=(*choice.told, split))


def _refuse_persons(names: set[str], path: Path) -> None:
    """A list of persons, or one with parts of names and no name of anything else."""
    if names & _WHO or (names & {*PARTS_OF_NAMES} and not names & {*ROLES["title"]}):
        what = say("this is a list of who takes part in what, and such a list stays private")
        raise AtlasError([Problem(str(path), 1, "", what, say('count it with "atlas participants"'))])


def _standard(table: Table) -> str | None:
    heads = {*table.columns, *(column.partition(".")[0] for column in table.columns)}
    return next((name for name, columns in _STANDARDS.items() if len(columns & heads) >= 3), None)
