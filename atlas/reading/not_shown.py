"""What in the file of a page does the site not show? That stays out of the form too, and is put back afterwards.

A repository is public as a rule, and checked for what may be published: counts below the threshold never enter it. But
a site may be made of files that only its editors read. So two things never leave the build, however public the files
are: where an initiative meets that has its place `private`, and who is named in `contact` of a neighbourhood, since no
page shows either. Remarks in the front matter stay out too, unless the settings say that everybody can read the files
anyway (`public_sources`). In the text each becomes a mark; `put_back` makes it what it was, from the file itself.

All else in a file stands on the site in some form. Remarks in the text of a page (`<!-- -->`) do: browsers get them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import yaml

from atlas.reading.problems import Problem
from atlas.reading.spans import Json, spans
from atlas.reading.without_remarks import without_signs
from atlas.texts import say

__all__ = ["NotShown", "marks_left", "not_shown", "put_back", "with_marks"]

Path = tuple[str, ...]

REMARK: Final[Path] = ("#",)
"""Stands for the place of every remark."""
_BEGIN: Final = "not-shown-here-"
_MARK: Final = re.compile(rf"\b{_BEGIN}(\d+)\b")
_REMARK: Final = re.compile(r"(?:^|(?<=\s))#[^\r\n]*", re.MULTILINE)
_FOR_PROGRAMS: Final = re.compile(r"#\s*yaml-language-server:|#\W*$")
"""Remarks that say nothing to people."""


@dataclass(frozen=True)
class NotShown:
    """One thing of a file: where it stands in the text (start, end), the keys that lead to it, and what it is.

    `number`: among all that a site might not show of this file, whatever its settings; its mark has it.
    """

    number: int
    start: int
    end: int
    path: Path
    text: str

    @property
    def mark(self) -> str:
        """What stands in its place where it is not shown."""
        return f"{_BEGIN}{self.number}"


def not_shown(text: str, *, private: bool = False, public_sources: bool = False) -> tuple[NotShown, ...]:
    """What of a page's text the site does not show, in its order.

    `private`: its place is, though this file may not say so, for it is a translation. `public_sources`: everybody can
    read the file, with its remarks. Raises `ValueError` or `yaml.YAMLError` where the page cannot be read.
    """
    found = spans(text, utf16=False)
    leaves = list(_leaves(found["front"], ())) if found["front"] else []
    private = private or any(path == ("place", "private") and leaf["is"] not in (False, None) for path, leaf in leaves)
    return tuple(
        one
        for one in _candidates(text, found["yaml"], leaves)
        if (not public_sources if one.path == REMARK else private or one.path[0] != "place")
    )


def with_marks(text: str, things: tuple[NotShown, ...]) -> str:
    """The text with a mark in place of each."""
    made, behind = [], 0
    for one in things:
        made += [text[behind : one.start], "# " if one.path == REMARK else "", one.mark]
        behind = one.end
    return "".join([*made, text[behind:]])


def put_back(text: str, file: str) -> tuple[str, tuple[str, ...]]:
    """A text with marks as a whole page again, and the marks that could not be put back, where they stood before.

    `file`: the text of the file as it is. A mark that was moved to another key stays a mark: nobody gets a private
    address shown under another name. What cannot be read as a page stays as it is.
    """
    try:
        places = _marked_places(text)
        known = {one.number: one for one in _candidates_of(file)}
    except (ValueError, yaml.YAMLError):
        return text, tuple(found[0] for found in _MARK.finditer(text))
    made, behind, left = [], 0, []
    for number, path, start, end in places:
        if number in known and known[number].path == path:
            made += [text[behind:start], known[number].text]
            behind = end
        else:
            left.append(f"{_BEGIN}{number}")
    return "".join([*made, text[behind:]]), tuple(left)


def marks_left(name: str, text: str) -> Iterator[Problem]:
    """What was not put back in a file. `name`: how the file is called in problems."""
    for found in _MARK.finditer(text) if _BEGIN in text else ():
        line = text.count("\n", 0, found.start()) + 1
        what = say('here stands "{mark}", the mark of the form for what the site does not show', mark=found[0])
        hint = say('put back what stood here in the file before; "atlas receive" does that by itself')
        yield Problem(name, line, "", what, hint, rule="form-mark")


def _marked_places(text: str) -> list[tuple[int, Path, int, int]]:
    """Of each mark in a text its number, the keys that lead to it, and where it stands."""
    found = spans(text, utf16=False)
    leaves = list(_leaves(found["front"], ())) if found["front"] else []
    places = [(path, *leaf["at"]) for path, leaf in leaves if _MARK.fullmatch(str(leaf["is"]))]
    places += [(REMARK, *at) for at in _remarks(text, found["yaml"], leaves)]
    marked = ((_MARK.search(text, start, end), path, start, end) for path, start, end in places)
    return sorted(((int(one[1]), *rest) for one, *rest in marked if one), key=lambda one: one[2])


def _candidates_of(text: str) -> list[NotShown]:
    found = spans(text, utf16=False)
    return _candidates(text, found["yaml"], list(_leaves(found["front"], ())) if found["front"] else [])


def _candidates(text: str, yaml_at: list[int], leaves: list[tuple[Path, Json]]) -> list[NotShown]:
    """All that a site might not show."""
    kept = [(path, leaf["at"]) for path, leaf in leaves if _may_be_kept(path) and leaf["is"] is not None]
    kept += [(REMARK, list(at)) for at in _remarks(text, yaml_at, leaves)]
    in_turn = enumerate(sorted(kept, key=lambda one: one[1]), 1)
    return [NotShown(number, start, end, path, text[start:end]) for number, (path, (start, end)) in in_turn]


def _may_be_kept(path: Path) -> bool:
    return (path[:1] == ("place",) and path != ("place", "private")) or path == ("contact", "name")


def _leaves(node: Json, path: Path) -> Iterator[tuple[Path, Json]]:
    if "map" in node:
        for key, _, value in node["map"]:
            yield from _leaves(value, (*path, key))
    elif "list" in node:
        for value in node["list"]:
            yield from _leaves(value, path)
    else:
        yield path, node


def _remarks(text: str, yaml_at: list[int], leaves: list[tuple[Path, Json]]) -> Iterator[tuple[int, int]]:
    """Where remarks stand: a # that is no part of a value."""
    values = [_inside(text, leaf) for _, leaf in leaves]
    for found in _REMARK.finditer(without_signs(text, values), *yaml_at):
        if not _FOR_PROGRAMS.match(found[0]):
            yield found.start(), found.start() + len(found[0].rstrip())


def _inside(text: str, leaf: Json) -> tuple[int, int]:
    start, end = leaf["at"]
    if leaf.get("as") in ("|", ">"):  # on the line of its sign a remark may stand
        return text.find("\n", start) % len(text), end
    return start, end
