"""Which files the content folder holds, and what each is for. A file with no place is a problem, never left out."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from atlas.model.base import ID_PATTERN
from atlas.model.site_pages import EASY
from atlas.reading.other_files import check_other_file
from atlas.reading.problems import Problem, did_you_mean
from atlas.reading.taken_names import addresses_in_use, taken_files, taken_page
from atlas.texts import Sentence, say

__all__ = ["KINDS", "Folder", "PageFiles", "sort_folder"]

_LONGEST = 100
"""Signs in the name of a page: a file can have 255 bytes, and calendars, pictures and data are called after it."""
KINDS = ("initiatives", "challenges", "assignments", "calls")
_PAGE_LIKE = {".markdown", ".mdown", ".mkd", ".mkdn", ".txt", ".html", ".htm", ".yml", ".yaml", ".docx", ".odt"}

_EASY_SLIPS = {EASY, "easy", "plain", "simpel", "eenvoudig", "makkelijk", "b1", "a2"}
"""What people call such a page."""
_IN_DISGUISE = re.compile(r"\.md(?:\.[a-z]+)?$", re.IGNORECASE)
"""A page to whoever sees no endings of files."""
_TRANSLATION = say("this is a translation of a page that does not exist")
_IN_EASY_WORDS = say("this is a page in easy words, of a page that does not exist")


@dataclass
class PageFiles:
    """The files of one page: the original and its translations by language code, as paths in the content folder.

    `easy`: those in easy words, by the language code of what they are the easy version of; that of the original by "".
    """

    original: str | None = None
    translations: dict[str, str] = field(default_factory=dict)
    easy: dict[str, str] = field(default_factory=dict)

    @property
    def paths(self) -> tuple[str, ...]:
        """All of them."""
        return (*([self.original] if self.original else []), *self.translations.values(), *self.easy.values())


@dataclass
class Folder:
    """The pages found. `neighbourhoods`: id -> group (`pages` or one of KINDS) -> page id -> files.

    `unfit`: problems of files that are no pages and should not be here.
    """

    pages: dict[str, PageFiles] = field(default_factory=dict)
    neighbourhoods: dict[str, dict[str, dict[str, PageFiles]]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unfit: list[Problem] = field(default_factory=list)


def sort_folder(content: Path, languages: tuple[str, ...]) -> Folder:
    """Give every file below `content` its place."""
    folder = Folder()
    names = [PurePosixPath(name) for name in sorted(_names(content, ""))]
    for name in names:
        _place(content, folder, name, languages)
    _check_neighbourhoods(folder, languages)
    folder.problems += taken_files(names, folder.neighbourhoods, KINDS, languages)
    _check_pairs(folder)
    return folder


def _names(folder: Path | str, before: str) -> Iterator[str]:
    """Every file below a folder that is not hidden, as seen from the first one."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _names(entry.path, f"{before}{entry.name}/")
            elif entry.is_file():
                yield f"{before}{entry.name}"


def _place(content: Path, folder: Folder, name: PurePosixPath, languages: tuple[str, ...]) -> None:
    parts = name.parts
    group = parts[1] if len(parts) > 2 else "pages"
    if name.suffix != ".md":
        page = _page_name(name)
        if (group in KINDS and name.suffix.lower() in _PAGE_LIKE | {".md"}) or _IN_DISGUISE.search(name.name):
            what = say("this file is not read: pages end in .md")
            hint = say("rename it to {name}", name=page)
            if (content / name.with_name(page)).is_file():
                hint = say("{name} is there already: take one of the two out", name=page)
            folder.problems.append(_at(name, what, hint))
        elif problem := check_other_file(content, name):
            folder.unfit.append(problem)
        return
    if len(parts) == 1:
        _add(folder, folder.pages, name, languages)
        return
    groups = folder.neighbourhoods.setdefault(parts[0], {})
    if group == "pages":
        _add(folder, groups.setdefault("pages", {}), name, languages)
    elif group in KINDS and len(parts) == 3:
        _add(folder, groups.setdefault(group, {}), name, languages)
    elif group in KINDS:
        what = say("this page lies too deep to be read")
        folder.problems.append(_at(name, what, say("put it directly in {folder}/", folder=f"{parts[0]}/{group}")))
    else:
        what = say('"{folder}" is not a folder for pages', folder=group)
        listed = say("the folders are: {folders}", folders=", ".join(KINDS))
        folder.problems.append(_at(name, what, did_you_mean(group, KINDS) or listed))


def _page_name(name: PurePosixPath) -> str:
    """What this file is called as a page: `koor.md.txt`, as editors that hide endings save it, is koor.md."""
    stem = PurePosixPath(name.name.lower())
    while stem.suffix in _PAGE_LIKE | {".md"}:
        stem = stem.with_suffix("")
    return f"{stem.name}.md"


def _add(folder: Folder, pages: dict[str, PageFiles], name: PurePosixPath, languages: tuple[str, ...]) -> None:
    page_id, _, language = name.stem.partition(".")
    if not ID_PATTERN.fullmatch(page_id):
        what = say('"{name}" cannot be the name of a page', name=name.name)
        hint = say("use lower-case letters, digits and hyphens, such as koffie-ochtend.md")
        folder.problems.append(_at(name, what, hint))
        return
    if len(page_id) > _LONGEST:
        what = say('"{name}" is too long for the name of a page', name=f"{page_id[:20]}…")
        hint = say("at most {n} letters: its files have that name too, with more behind it", n=_LONGEST)
        folder.problems.append(_at(name, what, hint))
        return
    taken = taken_page(name, languages)
    if taken is not None:
        folder.problems.append(taken)
        return
    files = pages.setdefault(page_id, PageFiles())
    kind, _, of = language.partition(".")
    if not language:
        files.original = str(name)
    elif kind == EASY and (not of or of in languages[1:]):
        files.easy[of] = str(name)
    elif language in languages[1:]:
        files.translations[language] = str(name)
    elif problem := _easy_misnamed(name, page_id, language, languages):
        folder.problems.append(problem)
    else:
        what = say('"{language}" is not a language this atlas is translated into', language=language)
        hint = say(
            "rename the file, or add the language to languages in index.md (now: {now})", now=", ".join(languages)
        )
        folder.problems.append(_at(name, what, hint))


def _easy_misnamed(name: PurePosixPath, page_id: str, ending: str, languages: tuple[str, ...]) -> Problem | None:
    """What somebody calls a page in easy words who did not read how it is called."""
    parts = ending.split(".")
    easy = [part for part in parts if part.lower() in _EASY_SLIPS]
    others = [part for part in parts if part not in easy and part != languages[0]]
    if len(easy) != 1 or len(others) > 1 or any(part not in languages for part in others):
        return None
    right = ".".join((page_id, EASY, *others, "md"))
    what = say('"{name}" cannot be the name of a page', name=name.name)
    return _at(name, what, say("a page in easy words is called {name}: rename it", name=right))


def _check_neighbourhoods(folder: Folder, languages: tuple[str, ...]) -> None:
    in_use = addresses_in_use(languages) | set(folder.pages)
    for neighbourhood, groups in list(folder.neighbourhoods.items()):
        if not groups:
            del folder.neighbourhoods[neighbourhood]
        elif neighbourhood in in_use:
            what = say('the address "{name}" is already in use on this site', name=neighbourhood)
            folder.problems.append(_at(PurePosixPath(neighbourhood), what, say("give the folder another name")))
        elif not ID_PATTERN.fullmatch(neighbourhood):
            what = say('"{name}" cannot be the name of a neighbourhood folder', name=neighbourhood)
            hint = say("use lower-case letters, digits and hyphens, such as de-wending")
            folder.problems.append(_at(PurePosixPath(neighbourhood), what, hint))
            del folder.neighbourhoods[neighbourhood]
        elif groups.get("pages", {}).get("index", PageFiles()).original is None:
            what = say("this folder has pages and no index.md, so it is not a neighbourhood yet")
            hint = say("add index.md with a title and a municipality")
            folder.problems.append(_at(PurePosixPath(neighbourhood) / "index.md", what, hint))


def _check_pairs(folder: Folder) -> None:
    groups = [folder.pages, *(group for groups in folder.neighbourhoods.values() for group in groups.values())]
    for group in groups:
        for page_id, files in list(group.items()):
            if files.original is None:
                near = did_you_mean(page_id, set(group) - {page_id})
                for kind, names in ((_TRANSLATION, files.translations), (_IN_EASY_WORDS, files.easy)):
                    for name in names.values():
                        hint = near or say("first write {name}", name=f"{page_id}.md")
                        folder.problems.append(_at(PurePosixPath(name), kind, hint))
                del group[page_id]
                continue
            for language in sorted(files.easy.keys() - {"", *files.translations}):
                easy = PurePosixPath(files.easy.pop(language))
                hint = say("first write {name}", name=f"{page_id}.{language}.md")
                folder.problems.append(_at(easy, _IN_EASY_WORDS, hint))


def _at(name: PurePosixPath, what: Sentence, hint: Sentence) -> Problem:
    return Problem(str(name), 1, "", what, hint, rule="file-place")
