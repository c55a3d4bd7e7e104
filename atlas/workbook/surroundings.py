"""Where does a workbook go, what is there already, and what front page does a new atlas need?"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from atlas.importing.cells import same_words
from atlas.importing.page_text import page_text
from atlas.model.base import ID_PATTERN
from atlas.reading.front_matter import read_source
from atlas.reading.problems import AtlasError, Problem
from atlas.reading.vocabulary_file import VOCABULARY
from atlas.texts import Sentence, known_languages, say
from atlas.workbook.cell_reading import Names
from atlas.workbook.file_rows import OpenedFile
from atlas.workbook.sheets import SHEETS

__all__ = ["content_and_folder", "front_page", "language_of_file", "names_there", "no_neighbourhood"]


def content_and_folder(to: Path) -> tuple[Path, str]:
    """The content folder, and the folder of a neighbourhood if that is what was named; else nothing."""
    path = to.resolve()
    if path.exists() and not path.is_dir():
        raise AtlasError([Problem(str(to), 1, "", say("this is a file"), say("name a folder"))])
    above = path.parent
    is_atlas = any((path / name).is_file() for name in ("vocabulary.yml",)) or any(path.glob("*/initiatives"))
    in_atlas = (above / "index.md").is_file() or (above / VOCABULARY).is_file()
    if (path / "initiatives").is_dir() or (in_atlas and not is_atlas and ID_PATTERN.fullmatch(path.name)):
        return above, path.name
    return path, ""


def language_of_file(opened: OpenedFile) -> str:
    """The language of a workbook: the one in which most of its sheets have their names."""
    tabs = {same_words(filled.header.sheet) for filled in opened.sheets.values()}

    def known(language: str) -> int:
        return sum(same_words(sheet.title.to(language)) in tabs for sheet in SHEETS)

    return max(sorted(known_languages()), key=known)


def names_there(content: Path, neighbourhood: str) -> Names:
    """By which names the initiatives and challenges that have a page already can be meant, and their needs."""
    names = Names()
    for kind, known in (("initiatives", names.initiatives), ("challenges", names.challenges)):
        for file in sorted((content / neighbourhood / kind).glob("*.md")):
            if "." in file.stem:
                continue
            meta = _front_matter(file)
            names.add(known, str(meta.get("title", file.stem)), file.stem)
            for need in meta.get("needs", ()) if kind == "challenges" and isinstance(meta.get("needs"), list) else ():
                if isinstance(need, dict) and need.get("id"):
                    names.add(names.needs.setdefault(file.stem, {}), str(need.get("title", "")), str(need["id"]))
    return names


def _front_matter(file: Path) -> dict[str, Any]:
    source = read_source(file, file.name)[0]
    return source.yaml.value if source else {}


def front_page(content: Path, neighbourhood: Mapping[str, Any], language: str) -> dict[str, str]:
    """The front page of a new atlas; nothing where there is one."""
    if (content / "index.md").is_file():
        return {}
    municipality = str(neighbourhood.get("municipality", "-"))
    meta = {"title": municipality, "municipality": municipality, "languages": [language]}
    body = say("What residents do together, and who joins in.").to(language)
    return {"index.md": page_text(meta, body)}


def no_neighbourhood(path: Path, where: str) -> AtlasError:
    """The workbook does not say which neighbourhood it is about. `where`: the cell that should."""
    what: Sentence = say("this workbook does not say which neighbourhood it is about")
    return AtlasError([Problem(str(path), 1, "", what, say("fill in {cell}", cell=where))])
