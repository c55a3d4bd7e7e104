"""Which column fills what? By its name, as far as what stands in it agrees."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from slugify import slugify

from atlas.importing.suggesting.columns import WEEKDAY_WORDS, Column
from atlas.importing.suggesting.headers import roles_of

__all__ = ["Choice", "choose"]

_MOST_WORDS = 40
_SHORT, _LONG = 60, 200


@dataclass(frozen=True)
class Choice:
    """`roles`: the column for each of them. `told`: those to tell in the text, `persons`: those about persons."""

    roles: dict[str, Column] = field(default_factory=dict)
    told: tuple[Column, ...] = ()
    persons: tuple[Column, ...] = ()
    left: tuple[Column, ...] = ()


def choose(columns: Sequence[Column]) -> Choice:
    """Give each column the first role that is free and that its values allow."""
    roles: dict[str, Column] = {}
    told, persons, left = [], [], []
    wishes = {column.name: roles_of(column.name) for column in columns}
    for rank in range(max(map(len, wishes.values()), default=0)):  # a column's first wish goes before another's second
        for column in columns:
            wish = wishes[column.name][rank] if rank < len(wishes[column.name]) else None
            if wish and wish != "person" and wish not in roles and column not in roles.values() and fits(column, wish):
                roles[wish] = column
    if "title" not in roles and (title := _like_a_title([c for c in columns if c not in roles.values()], wishes)):
        roles["title"] = title
    if ("lat" in roles) != ("lon" in roles):
        left.append(roles.pop("lat" if "lat" in roles else "lon"))
    if "weekday" not in roles and "rrule" not in roles:  # times without a day are words
        told += [roles.pop(role) for role in ("from", "until") if role in roles]
    told += [roles.pop("when")] if "when" in roles else []
    for column in columns:
        if column in roles.values() or column in told or column in left:
            continue
        if "person" in wishes[column.name] or column.is_mail:
            persons.append(column)
        elif _worth_telling(column, wishes[column.name]):
            told.append(column)
        else:
            left.append(column)
    return Choice(roles, tuple(told), tuple(persons), tuple(left))


def fits(column: Column, role: str) -> bool:
    """Whether what stands in the column can be that."""
    few = len(column.parts) <= _MOST_WORDS and column.length <= _SHORT and all(map(slugify, column.parts))
    again = sum(column.parts.values()) > len(column.parts) or column.rows < 10
    match role:
        case "title":
            return column.filled > column.rows / 2 and column.length <= _LONG / 2 and not column.lists
        case "summary":
            return column.length > 10
        case "activities" | "audiences":
            return few and again
        case "kind":
            return few and not column.lists
        case "neighbourhood":
            return few and again and len(column.counts) > 1 and not column.lists and column.filled == column.rows
        case "website":
            return column.is_site
        case "email":
            return column.is_mail
        case "weekday":
            return column.mostly(lambda text: all(part in WEEKDAY_WORDS for part in days_in(text)))
        case "from" | "until":
            return column.is_time
        case "rrule":
            return column.mostly(lambda text: "FREQ=" in text)
        case "lat":
            return column.is_degrees(90)
        case "lon":
            return column.is_degrees(180)
        case "started":
            return column.date_form is not None
        case "id":
            return column.is_unique and column.length <= _SHORT and column.mostly(lambda text: " " not in text)
        case "cost":
            return column.mostly(lambda text: text.casefold() in COST_WORDS)
        case "languages":
            return column.mostly(lambda text: len(text) in (2, 3) and text.isalpha())
        case "phone" | "postcode" | "city" | "address" | "place" | "number":
            return column.length <= _LONG and not column.lists
    return True


COST_WORDS = {
    "gratis": "free", "free": "free", "geen": "free", "vrijwillige bijdrage": "voluntary", "donatie": "voluntary",
    "donation": "voluntary", "voluntary": "voluntary", "betaald": "paid", "paid": "paid",
}  # fmt: skip


def days_in(text: str) -> list[str]:
    """The words of a cell with one or more weekdays."""
    for sign in (";", "/", "&", "+", " en ", " and "):
        text = text.replace(sign, ",")
    return [part.strip(" .").casefold() for part in text.split(",") if part.strip(" .")]


def _like_a_title(columns: Sequence[Column], wishes: dict[str, list[str]]) -> Column | None:
    """The column with most different short texts, where none is called a name."""
    fit = [c for c in columns if fits(c, "title") and "person" not in wishes[c.name] and c.mostly(str.strip)]
    texts = [c for c in fit if c.mostly(lambda text: any(letter.isalpha() for letter in text)) and not c.is_site]
    return max(texts, key=lambda column: len(column.counts), default=None)


def _worth_telling(column: Column, wishes: Sequence[str]) -> bool:
    """Words that differ from row to row; not numbers, ids, and what is the same everywhere."""
    if not column.texts or {"id", "lat", "lon", "email", "phone"} & set(wishes):
        return False
    words = column.mostly(lambda text: any(letter.isalpha() for letter in text))
    return words and len(column.counts) > 1 and not column.is_site and not column.name.startswith("file.")
