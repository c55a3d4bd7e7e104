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

from atlas.pages.change.spans import Json, spans
from atlas.reading.not_shown import MARK, mark

__all__ = ["NotShown", "not_shown", "put_back", "with_marks"]

Path = tuple[str, ...]

REMARK: Final[Path] = ("#",)
"""Stands for the place of every remark."""
_REMARK: Final = re.compile(r"(?:^|(?<=\s))#[^\r\n]*", re.MULTILINE)
_FOR_PROGRAMS: Final = re.compile(r"#\s*yaml-language-server:|#\W*$")
"""Remarks that say nothing to people."""


@dataclass(frozen=True)
class NotShown:
    """One thing of a file: where it stands in the text (start, end), the keys that lead to it, and what it is."""

    start: int
    end: int
    path: Path
    text: str


def not_shown(text: str, *, private: bool = False, public_sources: bool = False) -> tuple[NotShown, ...]:
    """What of a page's text the site does not show, in its order.

    `private`: its place is, though this file may not say so, for it is a translation. `public_sources`: everybody can
    read the file, with its remarks. Raises `ValueError` or `yaml.YAMLError` where the page cannot be read.
    """
    found = spans(text, utf16=False)
    if not found["front"]:
        return ()
    leaves = list(_leaves(found["front"], ()))
    private = private or any(path == ("place", "private") and leaf["is"] not in (False, None) for path, leaf in leaves)
    kept = [(path, leaf["at"]) for path, leaf in leaves if _is_kept(path, private) and leaf["is"] is not None]
    if not public_sources:
        kept += [(REMARK, list(at)) for at in _remarks(text, found["yaml"], leaves)]
    return tuple(
        NotShown(start, end, path, text[start:end]) for path, (start, end) in sorted(kept, key=lambda one: one[1])
    )


def with_marks(text: str, things: tuple[NotShown, ...]) -> str:
    """The text with a mark in place of each."""
    made, behind = [], 0
    for number, one in enumerate(things, 1):
        made += [text[behind : one.start], "# " if one.path == REMARK else "", mark(number)]
        behind = one.end
    return "".join([*made, text[behind:]])


def put_back(text: str, things: tuple[NotShown, ...]) -> tuple[str, tuple[str, ...]]:
    """A text with marks as a whole file again, and the marks that could not be put back, where they stood before.

    `things`: what `not_shown` says of the file as it is. A mark that was moved to another key stays a mark: nobody gets
    a private address shown under another name. Raises what `not_shown` raises.
    """
    found = spans(text, utf16=False)
    leaves = list(_leaves(found["front"], ())) if found["front"] else []
    places = [(path, *leaf["at"]) for path, leaf in leaves if MARK.fullmatch(str(leaf["is"]))]
    places += [(REMARK, *at) for at in _remarks(text, found["yaml"], leaves) if MARK.search(text, *at)]
    made, behind, left = [], 0, []
    for path, start, end in sorted(places, key=lambda one: one[1]):
        marked = MARK.search(text, start, end)
        number = int(marked[1]) if marked else 0
        if marked and 0 < number <= len(things) and things[number - 1].path == path:
            made += [text[behind:start], things[number - 1].text]
            behind = end
        elif marked:
            left.append(marked[0])
    return "".join([*made, text[behind:]]), tuple(left)


def _is_kept(path: Path, private: bool) -> bool:
    in_private_place = private and path[:1] == ("place",) and path != ("place", "private")
    return in_private_place or path == ("contact", "name")


def _leaves(node: Json, path: Path) -> Iterator[tuple[Path, Json]]:
    if "map" in node:
        for key, _, value in node["map"]:
            yield from _leaves(value, (*path, key))
    elif "list" in node:
        for value in node["list"]:
            yield from _leaves(value, path)
    else:
        yield path, node


def _remarks(text: str, yaml: list[int], leaves: list[tuple[Path, Json]]) -> Iterator[tuple[int, int]]:
    """Where remarks stand: a # that is no part of a value."""
    values = [_inside(text, leaf) for _, leaf in leaves]
    for found in _REMARK.finditer(text, *yaml):
        is_value = any(start <= found.start() < end for start, end in values)
        if not is_value and not _FOR_PROGRAMS.match(found[0]):
            yield found.start(), found.start() + len(found[0].rstrip())


def _inside(text: str, leaf: Json) -> tuple[int, int]:
    start, end = leaf["at"]
    if leaf.get("as") in ("|", ">"):  # on the line of its sign a remark may stand
        return text.find("\n", start) % len(text), end
    return start, end
