"""What becomes of a page when its list is imported again: updated, or left to the person who changed it."""

import contextlib
import os
import tempfile
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from atlas.importing.mapping import Origin
from atlas.importing.page_text import checksum, own_checksum, parts
from atlas.importing.pages import Draft
from atlas.importing.result import Kept
from atlas.reading.front_matter import decode, read_source
from atlas.reading.problems import AtlasError, Problem
from atlas.texts import Sentence, say

__all__ = ["Decision", "composed", "decide", "gone", "moved_from", "write_files"]

_BY_HAND = say("this page was written by hand")
_OTHER = say("this page comes from another list")
_CHANGED = say("a person changed this page")
_SAME_LIST = say("a person changed this page, and the list did not change since")


@dataclass(frozen=True)
class Decision:
    """What will happen to a page. `files`: path in the content folder -> new text; `kept`: files left to a person."""

    path: str
    kind: Literal["written", "updated", "unchanged", "kept"]
    files: Mapping[str, str] = field(default_factory=dict)
    kept: tuple[Kept, ...] = ()


def decide(draft: Draft, content: Path, origin: Origin) -> Decision:
    """Compare a draft with what stands in the content folder. Writes nothing."""
    present = _text(content, draft.path)
    if present is None:
        recorded: dict[str, str] = {}
        kind: Literal["written", "updated"] = "written"
    else:
        keep, recorded = _persons(draft, content, origin, present)
        if keep is not None:
            return Decision(draft.path, "kept", {}, (keep,))
        kind = "updated"
    files, kept = {}, []
    for language, text in draft.translations.items():
        path = _beside(draft.path, language)
        now = _text(content, path)
        if now is not None and recorded.get(language) != checksum(now):
            if now != text:
                kept.append(
                    Kept(path, _CHANGED if language in recorded else _BY_HAND, _differences(content, path, text))
                )
            continue
        recorded[language] = checksum(text)
        if now != text:
            files[path] = text
    text = composed(draft, origin, recorded)
    if text != present:
        files[draft.path] = text
    return Decision(draft.path, kind if files else "unchanged", files, tuple(kept))


def _persons(draft: Draft, content: Path, origin: Origin, present: str) -> tuple[Kept | None, dict[str, str]]:
    """Why this page is a person's, if so; and the checksums of its translations as they were imported."""
    imported = _imported(content, draft.path) or {}
    was = str(imported.get("checksum"))
    if imported.get("source") == origin.name and was == checksum(present):
        recorded = imported.get("translations")
        return None, dict(recorded) if isinstance(recorded, dict) else {}
    new = composed(draft, origin, {language: checksum(text) for language, text in draft.translations.items()})
    if not imported:
        why = _BY_HAND
    elif imported.get("source") != origin.name:
        why = _OTHER
    elif was == checksum(new):
        return Kept(draft.path, _SAME_LIST), {}
    else:
        why = _CHANGED
    return Kept(draft.path, why, _differences(content, draft.path, new)), {}


def composed(draft: Draft, origin: Origin, recorded: Mapping[str, str]) -> str:
    """The text of the page. `recorded`: the checksums of its translations, by language."""
    meta = draft.meta.model_dump(by_alias=True, exclude_unset=True, exclude_none=True)
    imported: dict[str, Any] = {"source": origin.name, "key": draft.key, "checksum": ""}
    if recorded:
        imported["translations"] = dict(sorted(recorded.items()))
    about = {"attribution": origin.attribution, "licence": origin.licence, "url": origin.url}
    imported |= {key: value for key, value in about.items() if value}
    return own_checksum({**meta, "imported": imported}, draft.body)


def _differences(content: Path, path: str, new: str) -> tuple[str, ...]:
    """The keys, and `body`, in which the file on disk differs from a new text."""
    present, _ = read_source(content / path, path)
    if present is None:
        return ()
    old, (fresh, body) = present.yaml.value, parts(new)
    names = [key for key in {**fresh, **old} if key != "imported" and old.get(key) != fresh.get(key)]
    return (*names, *(["body"] if present.body != body else []))


def gone(
    content: Path, neighbourhoods: Iterable[str], origin: Origin, drafts: Iterable[Draft], seen: Collection[str]
) -> list[str]:
    """Pages of this list that no row stands for any more. `seen`: ids of rows that are there and cannot be used."""
    now = {draft.path for draft in drafts}
    languages = {draft.path: draft.translations for draft in drafts}
    found = []
    for neighbourhood in sorted(set(neighbourhoods)):
        for file in sorted((content / neighbourhood / "initiatives").glob("*.md")):
            path = file.relative_to(content).as_posix()
            page_id, _, language = file.stem.partition(".")
            original = f"{neighbourhood}/initiatives/{page_id}.md"
            imported = _imported(content, original) or {}
            if imported.get("source") != origin.name:
                continue
            if language and original in now:
                recorded = imported.get("translations") or {}
                if language in recorded and language not in languages[original]:
                    found.append(path)
            elif not language and path not in now and page_id not in seen:
                found.append(path)
    return found


def moved_from(content: Path, origin: Origin, draft: Draft, now: Collection[str]) -> str | None:
    """The page in another neighbourhood that this list made of the same row before. `now`: paths that rows have now."""
    for file in sorted(content.glob(f"*/initiatives/{draft.id}.md")):
        path = file.relative_to(content).as_posix()
        of_row = {"source": origin.name, "key": draft.key}
        if path not in now and of_row.items() <= (_imported(content, path) or {}).items():
            return path
    return None


def _beside(path: str, language: str) -> str:
    return f"{path.removesuffix('.md')}.{language}.md"


def _text(content: Path, path: str) -> str | None:
    file = content / path
    return decode(file, path)[0] if file.is_file() else None


def _imported(content: Path, path: str) -> dict[str, Any] | None:
    if not (content / path).is_file():
        return None
    source, _ = read_source(content / path, path)
    found = source.yaml.value.get("imported") if source else None
    return found if isinstance(found, dict) else None


def write_files(content: Path, files: Mapping[str, str]) -> None:
    """Write files, each in one go, so that a stop half-way leaves whole files. Raises `AtlasError`."""
    for path, text in sorted(files.items()):
        target = content / path
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=target.parent, prefix=".importing-")
            try:
                with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                    file.write(text)
                Path(name).chmod(0o644)
                Path(name).replace(target)
            finally:
                with contextlib.suppress(FileNotFoundError):
                    Path(name).unlink()
        except OSError as error:
            what: Sentence = say("this file cannot be written ({reason})", reason=error.strerror or "?")
            raise AtlasError([Problem(path, 1, "", what, say("check the folder and run the import again"))]) from None
