"""A new wave put into the front matter of a page, with every other character left as it was."""

import re
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from atlas.model.atlas import Document
from atlas.model.impact import Impact
from atlas.model.initiative import Initiative
from atlas.reading.folder import PageFiles
from atlas.reading.pages import read_page
from atlas.reading.problems import AtlasError, Problem, did_you_mean
from atlas.texts import say

__all__ = ["Page", "find_page", "put_in"]

_LINE_END = re.compile(r"(\r\n|\r|\n)")
_BOUNDARY = re.compile(r"-{3,}\s*")
_KEYS = tuple(Initiative.model_fields)


@dataclass(frozen=True)
class Page:
    """The page of an initiative, as read. `challenges`: the ids of the challenges of its neighbourhood."""

    path: Path
    document: Document[Initiative]
    challenges: tuple[str, ...]

    @property
    def meta(self) -> Initiative:
        """The front matter of the original."""
        return self.document.original.meta

    @property
    def contributes_to(self) -> tuple[str, ...]:
        """The challenges that this initiative says it contributes to."""
        return tuple(sorted({contribution.challenge for contribution in self.meta.contributes}))

    @property
    def only_challenge(self) -> str | None:
        """The challenge of an initiative that contributes to one."""
        return self.contributes_to[0] if len(self.contributes_to) == 1 else None


def find_page(content: Path, initiative: str) -> Page:
    """The page `<content>/*/initiatives/<initiative>.md`.

    Raises `AtlasError` if there is no such page, if there are two, or if it cannot be read.
    """
    if not content.is_dir():
        what, hint = say("there is no folder here"), say("name the folder with index.md in it")
        raise AtlasError([Problem(content.as_posix(), 1, "", what, hint)])
    pages = {path: path.stem for path in sorted(content.glob("*/initiatives/*.md")) if "." not in path.stem}
    found = [path for path, page_id in pages.items() if page_id == initiative]
    if not found:
        what = say('there is no initiative "{id}"', id=initiative)
        hint = did_you_mean(initiative, pages.values()) or say("write the file name of its page without .md")
        raise AtlasError([Problem(content.as_posix(), 1, "", what, hint)])
    if len(found) > 1:
        what = say('the id "{id}" is already used by {path}', id=initiative, path=found[0].as_posix())
        hint = say("give this file another name; an id is unique in the whole atlas")
        raise AtlasError([Problem(found[1].as_posix(), 1, "", what, hint)])
    path = found[0]
    challenges = (challenge.stem for challenge in path.parents[1].glob("challenges/*.md"))
    return Page(path, _read(path), tuple(sorted(name for name in challenges if "." not in name)))


def put_in(page: Page, wave: Impact, item: str) -> None:
    """Write a wave into a page, as the last item of `impact`. `item`: the wave as a YAML flow mapping on one line.

    Raises `AtlasError`, and leaves the page alone, where it already has this wave, or where the page with the wave in
    it would not read as the page it was plus this wave.
    """
    _refuse_again(page, wave)
    raw = page.path.read_bytes().decode("utf-8")
    text = _with_item(raw, item)
    if text is None or not _is_page_plus_wave(page, text, wave):
        what = say("the wave cannot be put in here without changing something else")
        raise AtlasError([Problem(page.path.as_posix(), 1, "impact", what, say("paste it in yourself"))])
    try:
        page.path.write_bytes(text.encode())
    except OSError:
        what, hint = say("this file cannot be written"), say("check who may change it")
        raise AtlasError([Problem(page.path.as_posix(), 1, "", what, hint)]) from None


def _refuse_again(page: Page, wave: Impact) -> None:
    if _identity(wave) in map(_identity, page.meta.impact):
        what = say('the wave "{wave}" of this instrument is already on this page', wave=wave.wave)
        hint = say("give it another name, or take the old one out first")
        raise AtlasError([Problem(page.path.as_posix(), 1, "impact", what, hint)])


def _identity(wave: Impact) -> tuple[str, ...]:
    """The same people asked the same thing at the same time; ONS4 and custom also have a question or title."""
    own = (wave.item, wave.title) if wave.instrument in ("ons4", "custom") else ()
    return tuple(" ".join(str(part).casefold().split()) for part in (wave.instrument, wave.wave, *own))


def _with_item(raw: str, item: str) -> str | None:
    """The text of the page with the item in it; None where its front matter has an unusual form."""
    pieces = _LINE_END.split(raw)
    rows, ends = pieces[::2], [*pieces[1::2], ""]
    opening, closing = [number for number, row in enumerate(rows) if _BOUNDARY.fullmatch(row.lstrip("\ufeff"))][:2]
    first = opening + 1
    root = yaml.compose("\n".join(rows[first:closing]), Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        return None
    entries = {key.value: (first + key.start_mark.line, value) for key, value in root.value}
    indent = " " * root.start_mark.column
    starts = sorted(row for row, _ in entries.values())
    if "impact" not in entries:
        later = [entries[key][0] for key in _KEYS[_KEYS.index("impact") :] if key in entries]
        place = _above_comments(rows, min(later, default=closing), first)
        new = [f"{indent}impact:", f"{indent}  - {item}"]
    else:
        row, value = entries["impact"]
        if isinstance(value, yaml.SequenceNode) and value.flow_style:
            return _in_flow(rows, ends, value, first, item)
        place = _above_comments(rows, next((start for start in starts if start > row), closing), row + 1)
        dash = value.start_mark.column if isinstance(value, yaml.SequenceNode) else root.start_mark.column + 2
        new = [f"{' ' * dash}- {item}"]
    rows[place:place] = new
    ends[place:place] = [ends[opening]] * len(new)
    return "".join(row + end for row, end in zip(rows, ends, strict=True))


def _above_comments(rows: list[str], row: int, lowest: int) -> int:
    """A row, or the first of the empty rows and comments above it, which belong to what follows."""
    while row > lowest and (not rows[row - 1].strip() or rows[row - 1].startswith("#")):
        row -= 1
    return row


def _in_flow(rows: list[str], ends: list[str], value: yaml.SequenceNode, first: int, item: str) -> str:
    row, column = first + value.end_mark.line, value.end_mark.column - 1
    before = rows[row][:column]
    closed = " ".join([*rows[first:row], before]).rstrip().endswith(",")
    comma = ", " if value.value and not closed else ""
    changed = [*rows[:row], f"{before}{comma}{item}{rows[row][column:]}", *rows[row + 1 :]]
    return "".join(piece + end for piece, end in zip(changed, ends, strict=True))


def _is_page_plus_wave(page: Page, text: str, wave: Impact) -> bool:
    """Whether the new text, and every translation laid over it, reads as the old page with this wave added."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / page.path.name
        for path in _translations(page.path).values():
            (copy.parent / path.name).write_bytes(path.read_bytes())
        copy.write_bytes(text.encode())
        try:
            new = _read(copy).original
        except AtlasError:
            return False
    old = page.document.original
    return new.body == old.body and new.meta == old.meta.model_copy(update={"impact": (*old.meta.impact, wave)})


def _read(path: Path) -> Document[Initiative]:
    folder = path.parent
    names = {language: file.name for language, file in _translations(path).items()}
    page = read_page(folder, path.stem, PageFiles(path.name, names), Initiative, "")
    if page.problems or page.document is None:
        raise AtlasError(
            Problem((folder / told.path).as_posix(), told.line, told.field, told.what, told.hint)
            for told in page.problems
        )
    return page.document


def _translations(path: Path) -> dict[str, Path]:
    return {file.name.split(".")[1]: file for file in sorted(path.parent.glob(f"{path.stem}.*.md"))}
