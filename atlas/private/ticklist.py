"""A form of one page on which people tick, without their name, where else they take part (METHODS 1, route A)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import ceil
from pathlib import Path
from unicodedata import combining, east_asian_width, normalize

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from atlas.model.atlas import Atlas, Document, Neighbourhood
from atlas.model.initiative import Initiative
from atlas.private.named_initiative import named_initiative
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import Sentence, say

__all__ = ["TickList", "tick_list"]

_K, _K_SENSITIVE = 5, 10

# The page as the template lays it out, in mm; a little less than there is, for fonts differ.
_MM_PER_POINT = 25.4 / 72
_WIDTH, _HEIGHT = 182.0, 155.0  # of the room for the names
_LINE_BELOW, _CHARACTERS_BELOW = 3.8, 110  # of the small print, which grows with the names that need ten crosses
_BOX, _GUTTER = 6.5, 6.0


@dataclass(frozen=True)
class _Layout:
    """How the names stand: in how many columns, at which size (points), and with how much room between them (mm)."""

    columns: int
    size: float
    room: float

    def height(self, titles: Iterable[str]) -> float:
        """The height in mm of the longest column, on the safe side."""
        column = (_WIDTH - _GUTTER * (self.columns - 1)) / self.columns
        size = self.size * _MM_PER_POINT
        rows = [_lines(title, (column - _BOX) / size) * size * 1.2 + self.room for title in titles]
        return sum(rows) / self.columns + max(rows)


def _lines(title: str, width: float) -> int:
    """Over how many lines a name runs, at a width in sizes of the font."""
    lines, used = 1, 0.0
    for word in title.split():
        needed = sum(map(_character, word))
        if used and used + _character(" ") + needed > width:
            lines, used = lines + 1, 0.0
        used += needed + (_character(" ") if used else 0)
        while used > width:  # a word longer than the column is broken
            lines, used = lines + 1, used - width + 1
    return lines


def _character(character: str) -> float:
    """How wide a character is in a wide font, in sizes of that font."""
    if character in " .,:;'’!|ijlIftr()-":
        return 0.4
    return (
        1.05 if character in "mwMW@&" or east_asian_width(character) in "WF" else 0.76 if character.isupper() else 0.63
    )


_LAYOUTS = (
    _Layout(1, 13, 3.4),
    _Layout(2, 13, 3.4),
    _Layout(2, 11.5, 2.6),
    _Layout(3, 11, 2.4),
    _Layout(3, 10, 1.7),
    _Layout(3, 9, 1.3),
    _Layout(3, 8, 1.1),
    _Layout(4, 8, 0.9),
    _Layout(3, 7.5, 0.8),
    _Layout(4, 7.5, 0.8),
)
"""From roomy to tight; the first that fits is used. Nothing smaller than 7.5 points can be read at a table."""


@dataclass(frozen=True)
class TickList:
    """The form as an HTML document that fetches nothing. `fits`: whether it prints on one A4 page; `n`: its boxes."""

    html: str
    n: int
    fits: bool


@dataclass(frozen=True)
class _Choice:
    """A box to tick. `least`: the smallest number of ticks that may be told of it."""

    id: str
    title: str
    least: int


def tick_list(atlas: Atlas, initiative: str, language: str, today: date) -> TickList:
    """The form for the participants of an initiative: all other active initiatives of its neighbourhood by name.

    Professional resources are left out: they stand beside the patchwork. `today` is an example of a date. Raises
    `AtlasError` where there is no such initiative, where it is professional or stopped, and where there is nothing to
    choose from.
    """
    neighbourhood, own = _find(atlas, initiative)
    choices = sorted(_choices(neighbourhood, own, language), key=lambda choice: (_sorted_as(choice.title), choice.id))
    if not choices:
        what = say("there is no other active initiative in this neighbourhood")
        raise _refused(own.path, what, say("first write their pages; a title and a kind are enough"))
    careful = [] if own.meta.sensitive else [choice.title for choice in choices if choice.least > _K]
    below = _LINE_BELOW * ceil(len(", ".join(careful)) / _CHARACTERS_BELOW)
    titles = [choice.title for choice in choices]
    fitting = next((layout for layout in _LAYOUTS if layout.height(titles) <= _HEIGHT - below), None)
    html = _template().render(
        _=lambda msgid, **values: say(msgid, **values).to(language),
        language=language,
        title=own.in_language(language).meta.title,
        neighbourhood=neighbourhood.page.in_language(language).meta.title,
        choices=choices,
        careful=careful,
        least=_K_SENSITIVE if own.meta.sensitive else _K,
        layout=fitting or _LAYOUTS[-1],
        path=own.path,
        example=today.isoformat(),
    )
    return TickList(html, len(choices), fitting is not None)


def _find(atlas: Atlas, initiative: str) -> tuple[Neighbourhood, Document[Initiative]]:
    known = ((place, key) for place, neighbourhood in atlas.neighbourhoods.items() for key in neighbourhood.initiatives)
    place, key = named_initiative(initiative, known, "")
    neighbourhood = atlas.neighbourhoods[place]
    found = neighbourhood.initiatives[key]
    if found.meta.kind == "professional":
        what = say("a professional resource has no tick list")
        raise _refused(found.path, what, say("name an initiative of residents"))
    if found.meta.status == "stopped":
        what = say("this initiative has stopped, so nobody can be asked")
        raise _refused(found.path, what, say("name an initiative that is active"))
    return neighbourhood, found


def _refused(path: str, what: Sentence, hint: Sentence) -> AtlasError:
    return AtlasError([Problem(path, 1, "", what, hint)])


def _choices(neighbourhood: Neighbourhood, own: Document[Initiative], language: str) -> Iterable[_Choice]:
    for key, document in neighbourhood.initiatives.items():
        meta = document.meta
        if key != own.id and meta.status == "active" and meta.kind != "professional":
            least = _K_SENSITIVE if meta.sensitive or own.meta.sensitive else _K
            yield _Choice(key, document.in_language(language).meta.title, least)


def _sorted_as(title: str) -> str:
    """Where a name stands in the alphabet: accents and capitals make no difference."""
    return "".join(c for c in normalize("NFKD", title) if not combining(c)).casefold()


@cache
def _template() -> Template:
    folder = FileSystemLoader(Path(__file__).parent / "templates")
    environment = Environment(loader=folder, autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment.get_template("ticklist.html.jinja")
