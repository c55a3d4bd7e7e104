"""Which pages and files of the content folder are added, changed, removed or renamed, and which keys of them?"""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path, PurePosixPath

from atlas.comparing.difference import FileChange, How, KeyChange, PageChange
from atlas.comparing.side import Side
from atlas.history.names import names_of
from atlas.history.told_changes import told_changes
from atlas.history.written import kind_of, written
from atlas.reading.folder import KINDS
from atlas.reading.front_matter import read_source
from atlas.reading.vocabulary_file import VOCABULARY
from atlas.texts import Telling

__all__ = ["changed_files", "changed_pages", "withdrawn"]

_ALIKE = 0.6
"""A page that is gone and one that is new are the same one, moved, when this part of their lines is the same."""
_MANY = 2_500
"""So many pairs of pages are compared line by line; of more, only what stayed the same to the letter is known again."""
_LONGEST = 160
_PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".avif"}
_NEVER_TOLD = ("also_attend", "contact", "impact")
"""Keys whose earlier values are not repeated: counts of people, and what somebody may have taken back."""
_WITHDRAWN = ("contact", "place")


def changed_pages(before: Side, after: Side, silent: frozenset[str]) -> tuple[PageChange, ...]:
    """In the order of their paths. `silent`: neighbourhoods of which no values are told, and paths
    of which nothing is told but that they differ: what is wrong with them may be what they hold."""
    old, new = _differing(before, after, pages=True)
    gone, come = [path for path in old if path not in new], [path for path in new if path not in old]
    moved = _moved(before, after, gone, come)
    found = []
    for path in sorted({*old, *new} - set(moved.values())):
        how: How = "renamed" if path in moved else "changed"
        if path not in moved and not (path in old and path in new):
            how = "added" if path in new else "removed"
        source = moved.get(path, path)
        was, now = _read(before.content, source), _read(after.content, path)
        quiet = bool({_neighbourhood(path), path, source} & silent)
        wrong = bool({path, source} & silent)
        keys = tuple(_keys(was, now, quiet)) if how in ("changed", "renamed") and not wrong else ()
        sentences = () if quiet or not keys else _told(before, after, source, path)
        kind, version = _kind(path)
        title = path if wrong else str((now[0] or was[0]).get("title") or _title_beside(after, before, path))
        renamed = moved.get(path)
        found.append(PageChange(path, how, kind, _neighbourhood(path), title, version, renamed, keys, sentences))
    return tuple(found)


def _told(before: Side, after: Side, source: str, path: str) -> tuple[Telling, ...]:
    """What is other, in the words in which pages tell it too."""
    kind = kind_of(path)
    if kind is None or after.atlas is None:
        return ()
    old, new = (written(file.read_text("utf-8-sig", errors="replace"), kind)
                for file in (before.content / source, after.content / path))  # fmt: skip
    names = names_of(after.atlas, after.atlas.neighbourhoods.get(_neighbourhood(path)))
    return told_changes(old, new, names)


def _title_beside(after: Side, before: Side, path: str) -> str:
    """A translation may have no title of its own: that of the original."""
    folder, _, name = path.rpartition("/")
    original = f"{folder}/{name.partition('.')[0]}.md".lstrip("/")
    return next((str(one) for side in (after, before) if (one := _read(side.content, original)[0].get("title"))), path)


def withdrawn(before: Side, after: Side) -> frozenset[str]:
    """Addresses and ways to reach people that pages told and tell no more: they are repeated nowhere.

    Those of three letters or less stand in any word, and are left out.
    """
    found: set[str] = set()
    for path in _differing(before, after, pages=True)[0]:
        old, new = (dict(_flat(_read(side.content, path)[0])) for side in (before, after))
        gone = (key for key in old if key not in new and key.split(".")[0] in _WITHDRAWN)
        found |= {old[key] for key in gone if len(old[key]) > 3}
    return frozenset(found)


def changed_files(before: Side, after: Side) -> tuple[FileChange, ...]:
    """Everything beside the pages, in the order of their paths."""
    old, new = _differing(before, after, pages=False)
    return tuple(
        FileChange(
            path, "changed" if path in old and path in new else "added" if path in new else "removed", _what(path)
        )
        for path in sorted({*old, *new})
    )


def _differing(before: Side, after: Side, *, pages: bool) -> tuple[set[str], set[str]]:
    def differing(mine: Mapping[str, str], theirs: Mapping[str, str]) -> set[str]:
        return {path for path, one in mine.items() if path.endswith(".md") == pages and theirs.get(path) != one}

    return differing(before.paths, after.paths), differing(after.paths, before.paths)


def _moved(before: Side, after: Side, gone: Sequence[str], come: Sequence[str]) -> dict[str, str]:
    """The path before, by the path after. First what is the same to the letter, then what is most alike."""
    moved: dict[str, str] = {}
    if len(gone) * len(come) > _MANY:
        by_identity = {before.paths[one]: one for one in gone}
        return {one: by_identity[after.paths[one]] for one in come if after.paths[one] in by_identity}
    left = list(gone)
    texts = {path: _lines(before.content / path) for path in gone}
    for path in come:
        lines = _lines(after.content / path)
        same_kind = [one for one in left if _kind(one) == _kind(path)]
        scored = [(SequenceMatcher(None, texts[one], lines, autojunk=False).ratio(), one) for one in same_kind]
        score, best = max(scored, default=(0.0, ""))
        if score >= _ALIKE:
            moved[path] = best
            left.remove(best)
    return moved


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8", errors="replace").splitlines()


def _read(content: Path, path: str) -> tuple[dict[str, object], str]:
    """Front matter and text, as far as they can be read."""
    if not (content / path).is_file():
        return {}, ""
    source, _ = read_source(content / path, path, needs_body=False)
    return (dict(source.yaml.value), source.body) if source else ({}, "")


def _keys(was: tuple[dict[str, object], str], now: tuple[dict[str, object], str], quiet: bool) -> Iterator[KeyChange]:
    old, new = dict(_flat(was[0])), dict(_flat(now[0]))
    for key in [*(key for key in old if key not in new), *new]:
        if old.get(key) == new.get(key):
            continue
        told = not quiet and key.split(".")[0] not in _NEVER_TOLD
        yield KeyChange(key, old.get(key) if told else None, new.get(key) if told else None, told)
    if was[1] != now[1]:
        yield KeyChange("", None, None, told=False)


def _flat(value: object, at: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _flat(item, f"{at}.{key}" if at else str(key))
    elif isinstance(value, list) and any(isinstance(item, dict | list) for item in value):
        for number, item in enumerate(value):
            yield from _flat(item, f"{at}.{number}")
    else:
        text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        yield at, text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _kind(path: str) -> tuple[str, str]:
    """What kind of page, and which version of it."""
    parts = PurePosixPath(path).parts
    name, _, version = PurePosixPath(path).stem.partition(".")
    if len(parts) == 3 and parts[1] in KINDS:
        return parts[1], version
    index = "home" if len(parts) == 1 else "neighbourhood"
    return (index if name == "index" else "pages"), version


def _neighbourhood(path: str) -> str:
    return path.partition("/")[0] if "/" in path else ""


def _what(path: str) -> str:
    pure = PurePosixPath(path)
    if path == VOCABULARY:
        return "vocabulary"
    if pure.suffix.lower() in _PICTURES:
        return "picture"
    if len(pure.parts) > 2 and pure.parts[1] == "data":
        if "earlier" in pure.parts:
            return "earlier"
        return (
            "counts" if pure.name.startswith("shared_participants") else "area" if "geojson" in pure.name else "other"
        )
    return "other"
