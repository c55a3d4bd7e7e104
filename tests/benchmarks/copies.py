"""A city to measure with: so many neighbourhoods, each a copy of De Wending with ids and titles of its own."""

import re
from collections.abc import Callable
from pathlib import Path

from ..reading.folders import ROOT

__all__ = ["make_city", "settings"]

_KINDS = ("initiatives", "challenges", "assignments", "calls")
_COUNTED = "earlier"
"""The folder of counts, which name initiatives too."""


def make_city(to: Path, neighbourhoods: int, content: Path = ROOT / "content") -> int:
    """Write a city of copies to `to`, in the first language only; returns how many initiatives it has."""
    to.mkdir(parents=True)
    for page in content.glob("*.*"):
        if not _is_translation(page):
            text = page.read_bytes()
            (to / page.name).write_bytes(re.sub(rb"(?m)^languages:.*$", b"languages: [nl]", text))
    model = content / "de-wending"
    names = {page.stem for kind in _KINDS for page in (model / kind).glob("*.md") if not _is_translation(page)}
    for number in range(neighbourhoods):
        _copy(model, to / f"wijk-{number:03}", _renamer(names, f"{number:03}"), f"{number:03}")
    return neighbourhoods * sum(not _is_translation(page) for page in (model / "initiatives").glob("*.md"))


def settings() -> str:
    """What `mkdocs.yml` says for an atlas in another folder."""
    return (ROOT / "mkdocs.yml").read_text("utf-8").replace("custom_dir: overrides", f"custom_dir: {ROOT}/overrides")


def _is_translation(page: Path) -> bool:
    return len(page.suffixes) > 1


def _renamer(names: set[str], number: str) -> Callable[[str], str]:
    """Gives every id of the model its number, where it stands as a whole word of front matter or in a link."""
    longest_first = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    word = re.compile(rf"(?<![\w/-])(?P<id>{longest_first})(?=[:,\]}}\s]|\.md|$)", re.MULTILINE)
    link = re.compile(rf"/(?P<id>{longest_first})\.md")
    return lambda text: link.sub(rf"/\g<id>-{number}.md", word.sub(rf"\g<id>-{number}", text))


def _copy(model: Path, to: Path, renamed: Callable[[str], str], number: str) -> None:
    for source in sorted(model.rglob("*")):
        if source.is_dir() or (source.suffix == ".md" and _is_translation(source)):
            continue
        target = to / source.relative_to(model)
        if source.parent.name in _KINDS and source.suffix == ".md":
            target = target.with_name(f"{source.stem}-{number}{source.suffix}")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_written(source, renamed, number))


def _written(source: Path, renamed: Callable[[str], str], number: str) -> bytes:
    if source.suffix == ".md":
        return _page(source, renamed, number).encode()
    if source.parent.name == _COUNTED:
        return renamed(source.read_text("utf-8")).encode()
    return source.read_bytes()


def _page(source: Path, renamed: Callable[[str], str], number: str) -> str:
    head, body = source.read_text("utf-8").split("\n---\n", 1)
    title = re.search(r"(?m)^title:\s*(.*)$", head)
    assert title, source
    words = title[1].strip("\"'")
    before, after = head[: title.start()], head[title.end() :]
    links = re.sub(r"\]\((?:[^)\s]*/)?[\w-]+\.md", lambda match: renamed(match[0]), body)
    return f'{renamed(before)}title: "{words} {number}"{renamed(after)}\n---\n{links}'
