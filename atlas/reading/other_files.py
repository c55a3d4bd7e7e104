"""Which files beside pages may lie in the content folder? All of them are published, so what could run has no place."""

from pathlib import Path, PurePosixPath
from unicodedata import category

from atlas.reading.problems import Problem
from atlas.texts import Sentence, say

__all__ = ["check_other_file", "is_of_its_kind"]

_BEGINS = {
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".png": b"\x89PNG\r\n\x1a\n",
    ".webp": b"RIFF",
    ".gif": b"GIF8",
    ".pdf": b"%PDF-",
}
"""What is shown as it is, and the bytes that each of these begins with."""
_TEXTS = {".yml", ".yaml", ".csv", ".json", ".geojson", ".txt", ".ics"}
_IN_NAMES = frozenset(" ._-(),+&'’")


def check_other_file(content: Path, name: PurePosixPath) -> Problem | None:
    """The problem of a file that is no page, if it has one. `name`: its path in the folder `content`."""
    told = _told(content, name)
    return Problem(str(name), 1, "", *told, rule="file-unfit") if told else None


def is_of_its_kind(path: Path) -> bool:
    """Whether a picture or a PDF begins as its name says. `check_other_file` tells of those that do not."""
    begins = _BEGINS[path.suffix.lower()]
    with path.open("rb") as file:
        return file.read(len(begins)) == begins


def _told(content: Path, name: PurePosixPath) -> tuple[Sentence, Sentence] | None:
    ending = name.suffix.lower()
    if strange := next((sign for part in name.parts for sign in part if not _is_fit(sign)), None):
        what = say(
            "the name of this file holds a sign that no name of a file can hold here: {sign}", sign=ascii(strange)
        )
        return what, say("use letters, digits, hyphens and underscores")
    if ending in _BEGINS:
        if is_of_its_kind(content / name):
            return None
        return say("this file is not of the kind that its name says"), say("open it and save it anew as that kind")
    if ending in _TEXTS:
        return None
    what = say("a file of this kind cannot be in the content folder, for all that is in it is published")
    return what, say(
        "take it out; pages (.md), pictures (.jpg, .png, .webp, .gif), .pdf, .txt, .ics, .csv, .json and .geojson are "
        "fine, and what the site as a whole needs, such as CNAME, belongs in overrides/"
    )


def _is_fit(sign: str) -> bool:
    """Letters and digits of any script, and a few signs that mean nothing in a page, an address or a shell."""
    return sign in _IN_NAMES or category(sign)[0] in "LMN"
