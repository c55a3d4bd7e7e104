"""What becomes of the page of an entry: new, updated, as it was, or left to the person who changed it."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ValidationError

from atlas.importing.cells import clean, one_line
from atlas.importing.markdown import plain_markdown
from atlas.importing.page_text import checksum, own_checksum, page_text
from atlas.model.challenge import Challenge
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import NeighbourhoodMeta
from atlas.reading.front_matter import Source, decode, read_source
from atlas.texts import Sentence, say
from atlas.workbook.columns import KeyPath, Page
from atlas.workbook.entries import Entry
from atlas.workbook.front_edit import edited
from atlas.workbook.sheets import is_called

__all__ = ["FROM_WORKBOOK", "MODELS", "NEEDED", "Around", "Decided", "decide_page", "key_order", "page_path"]

FROM_WORKBOOK = say("the workbook of the neighbourhood")
"""What a page says it was taken over from."""
MODELS: Mapping[Page, type[BaseModel]] = {
    "neighbourhood": NeighbourhoodMeta,
    "initiative": Initiative,
    "challenge": Challenge,
}
NEEDED: Mapping[Page, Collection[str]] = {
    "neighbourhood": ("title", "municipality"),
    "initiative": ("title", "kind", "sensitive"),
    "challenge": ("title", "stated_by", "stated_on", "needs"),
}
"""Keys without which there is no page, or not a safe one."""
_STAND_INS: Mapping[Page, Mapping[str, Any]] = {
    "neighbourhood": {"title": "-", "municipality": "-"},
    "initiative": {"title": "-", "kind": "informal"},
    "challenge": {"title": "-", "stated_by": "-", "stated_on": "2000-01-01", "needs": [{"id": "x", "title": "-"}]},
}
_CHECKSUM = re.compile(r"^  checksum: .*$", re.MULTILINE)
_CHANGED = say("a person wrote or changed this page since")


@dataclass(frozen=True)
class Decided:
    """What will happen to a page. `text`: the new text, None if nothing is written; `keys`: what differs."""

    entry: Entry
    path: str
    kind: Literal["written", "updated", "unchanged", "kept"]
    text: str | None = None
    keys: tuple[str, ...] = ()
    why: Sentence = field(default=_CHANGED)


def page_path(neighbourhood: str, page: Page, page_id: str) -> str:
    """Where the page stands in the content folder."""
    if page == "neighbourhood":
        return f"{neighbourhood}/index.md"
    return f"{neighbourhood}/{page}s/{page_id}.md"


def key_order(page: Page) -> list[str]:
    """The keys of a page in their order."""
    return [info.alias or name for name, info in MODELS[page].model_fields.items()]


@dataclass(frozen=True)
class Around:
    """What a decision needs to know: the folders, what the columns cover, and the checksums of the export."""

    content: Path
    neighbourhood: str
    covers: Mapping[Page, Collection[KeyPath]]
    shaky: Collection[str]
    base: Mapping[str, str]
    language: str


def decide_page(entry: Entry, around: Around, left_out: Collection[str] = ()) -> Decided:
    """Compare an entry with the page that is there. `left_out`: keys that cannot be used. Writes nothing."""
    path = page_path(around.neighbourhood, entry.page, entry.id)
    file = around.content / path
    without = {*left_out, *entry.unusable}
    if not file.is_file():
        return Decided(entry, path, "written", _new_page(entry, around, without))
    text = decode(file, path)[0]
    source = read_source(file, path)[0]
    if source is None:
        return Decided(entry, path, "kept", keys=tuple(entry.data))
    changes = _changes(entry, source.yaml.value, around, without)
    if not changes:
        return Decided(entry, path, "unchanged")
    keys = tuple(changes)
    ours = _is_ours(source, text)
    if not ours and around.base.get(path) != checksum(text):
        return Decided(entry, path, "kept", keys=keys)
    return Decided(entry, path, "updated", _updated(entry, text, source, changes, ours=ours), keys)


def _new_page(entry: Entry, around: Around, without: Collection[str]) -> str:
    meta = {key: _short_form(key, entry.data[key]) for key in key_order(entry.page) if key in entry.data}
    meta = {key: value for key, value in meta.items() if key not in without and value not in (None, [], {})}
    body = plain_markdown(str(meta.get("summary") or meta.get("title") or "-"))
    if entry.page == "neighbourhood":
        return page_text(meta, body)
    imported = {"source": FROM_WORKBOOK.to(around.language), "key": entry.id, "checksum": ""}
    return own_checksum({**meta, "imported": imported}, body)


def _short_form(key: str, value: Any) -> Any:
    return value["kind"] if key == "cost" and isinstance(value, dict) and set(value) == {"kind"} else value


def _is_ours(source: Source, text: str) -> bool:
    """Whether an import of a workbook made this page, and nobody changed it since."""
    imported = source.yaml.value.get("imported")
    if not isinstance(imported, dict) or not is_called(FROM_WORKBOOK, imported.get("source", "")):
        return False
    return imported.get("checksum") == checksum(text)


def _updated(entry: Entry, text: str, source: Source, changes: Mapping[str, Any], *, ours: bool) -> str:
    made = edited(text, source, changes, key_order(entry.page))
    if not ours:
        return made
    before = source.yaml.value
    old = plain_markdown(str(before.get("summary") or before.get("title") or "-"))
    if source.body == old:  # nobody has told more about it than the workbook does
        now = {**before, **changes}
        new = plain_markdown(str(now.get("summary") or now.get("title") or "-"))
        head, _, _ = made.rpartition(old)
        made = f"{head}{new}\n"
    return _CHECKSUM.sub(lambda _: f"  checksum: {checksum(made)}", made, count=1)


def _changes(entry: Entry, old: Mapping[str, Any], around: Around, without: Collection[str]) -> dict[str, Any]:
    """Key -> the value that the workbook gives it, for those that mean something else than what is there."""
    covers = around.covers.get(entry.page, ())
    tops = {str(key[0]) for key in covers}
    changes = {}
    for key in key_order(entry.page):
        if key not in tops or key in without:
            continue
        new = _merged(key, old.get(key), entry.data.get(key), covers)
        if key in around.shaky and len(new or ()) < len(old.get(key) or ()):
            continue
        if not _is_same(entry.page, key, old.get(key), new):
            changes[key] = _settled(old.get(key), _short_form(key, new))
    return changes


def _merged(key: str, old: Any, new: Any, covers: Collection[KeyPath]) -> Any:
    """What the workbook says, with what it has no column for as it is."""
    if key == "cost" and old is not None and not isinstance(old, dict):
        old = {"kind": str(old)}
    inner = {str(path[1]) for path in covers if path[0] == key and len(path) > 1}
    if not inner:
        return new
    if key == "also_attend":
        counts = {str(path[2]) for path in covers if path[:2] == ("also_attend", "counts")}
        made = _group(old, new, inner - {"counts"})
        if made:
            made["counts"] = _group((old or {}).get("counts"), (new or {}).get("counts"), counts)
        return {name: value for name, value in made.items() if value not in ({}, None)} or None
    if isinstance(new, list) or isinstance(old, list):
        items = old if isinstance(old, list) else []
        return [
            _group(_counterpart(items, index, item, new, inner), item, inner) for index, item in enumerate(new or ())
        ]
    return _group(old, new, inner) or None


def _group(old: Any, new: Any, covered: Collection[str]) -> dict[str, Any]:
    before = old if isinstance(old, dict) else {}
    after = new if isinstance(new, dict) else {}
    kept = {key: after.get(key) if key in covered else value for key, value in before.items()}
    return {key: value for key, value in {**kept, **after}.items() if value is not None}


def _counterpart(old: list[Any], index: int, item: Any, new: Any, covered: Collection[str]) -> Any:
    """The item that was there before: the same one, or else the one in its place where none came or went."""
    for one in old:
        if isinstance(one, dict) and _plain({key: one.get(key) for key in covered}) == _plain(
            {key: item.get(key) for key in covered}
        ):
            return one
    return old[index] if len(old) == len(new) else None


def _is_same(page: Page, key: str, old: Any, new: Any) -> bool:
    """Whether both say the same to a reader of the atlas."""
    if _plain(old) == _plain(new):
        return True
    name = next(name for name, info in MODELS[page].model_fields.items() if (info.alias or name) == key)
    try:
        one, other = (_value(page, key, name, value) for value in (old, new))
    except ValidationError:
        return False
    return bool(one == other)


def _value(page: Page, key: str, name: str, value: Any) -> Any:
    given = {} if value in (None, [], {}) else {key: _plain(value)}
    return getattr(MODELS[page].model_validate({**_STAND_INS[page], **given}), name)


def _plain(value: Any) -> Any:
    """A value with its words as a cell gives them back."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items() if item is not None}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return one_line(clean(value, ()) or "") if isinstance(value, str) else value


def _settled(old: Any, new: Any) -> Any:
    """The new value, in the old form where that says the same."""
    if isinstance(old, dict) and isinstance(new, dict):
        return {key: _settled(old.get(key), value) for key, value in new.items()}
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        return [_settled(one, other) for one, other in zip(old, new, strict=True)]
    return old if old is not None and (old == new or str(old) == str(new)) else new
