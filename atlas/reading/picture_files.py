"""The pictures of the content folder: can they be shown, how large are they, and do they keep to themselves where
they were taken?"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from atlas.model.initiative import Initiative
from atlas.model.picture import PictureFile
from atlas.reading.other_files import is_of_its_kind
from atlas.reading.pages import ReadPage
from atlas.reading.problems import Problem, did_you_mean
from atlas.texts import Sentence, say

__all__ = ["PICTURES", "check_positions", "read_picture"]

PICTURES = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
_MOST_BYTES = 400_000
_GPS = 0x8825


@dataclass(frozen=True)
class _Seen:
    """`width` and `height` as a browser shows it; `position`: whether it tells where it was taken."""

    form: str
    width: int
    height: int
    position: bool


def read_picture(content: Path, page: ReadPage[Initiative]) -> tuple[PictureFile | None, list[Problem]]:
    """The picture of an initiative, if it has one that can be shown."""
    picture = page.document.meta.picture if page.document else None
    if picture is None:
        return None, []
    path = (content / page.path).with_name(picture.file)
    name = path.relative_to(content).as_posix()
    told = _fault(path, picture.file)
    if told:
        return None, [Problem(page.path, page.line("picture", "file"), "picture.file", *told, rule="picture")]
    seen = _look(path, path.stat().st_mtime_ns)
    return (PictureFile(name, seen.width, seen.height), []) if seen else (None, [])


def check_positions(content: Path, paths: Iterable[Path]) -> list[Problem]:
    """Every picture of `paths`, below `content`, that tells where it was taken; all are public, shown or not."""
    found = []
    for path in paths:
        name = path.relative_to(content)
        if path.suffix.lower() not in PICTURES or any(part.startswith(".") for part in name.parts):
            continue
        seen = _look(path, path.stat().st_mtime_ns) if path.is_file() else None
        if seen and seen.position:
            what = say("this picture tells where it was taken (GPS)")
            hint = say("save it anew without location, for example as a screenshot; also take it out of the history")
            found.append(Problem(name.as_posix(), 1, "", what, hint, rule="picture"))
    return found


def _fault(path: Path, file: str) -> tuple[Sentence, Sentence] | None:
    if not path.is_file():
        beside = [one.name for one in path.parent.iterdir() if one.suffix.lower() in PICTURES]
        what = say('there is no picture "{file}" beside this page', file=file)
        return what, did_you_mean(file, beside) or say("put the file in the same folder as the page")
    size = path.stat().st_size
    if size > _MOST_BYTES:
        what = say("this picture is {size} kB, too much for a slow connection", size=size // 1000)
        return what, say("make it at most 1200 pixels wide and save it as JPEG or WebP, below 400 kB")
    if not is_of_its_kind(path):
        return None  # told of the file itself
    seen = _look(path, path.stat().st_mtime_ns)
    if seen is None or seen.form != PICTURES[path.suffix.lower()]:
        what = say('"{file}" is not a picture of the kind that its name says', file=file)
        return what, say("open it and save it anew as .jpg, .png or .webp")
    return None


@lru_cache(maxsize=4096)
def _look(path: Path, _changed: int) -> _Seen | None:
    """What a file is, without drawing it; None for what is no picture. Kept until the file changes."""
    from PIL import Image

    try:
        with Image.open(path, formats=sorted(set(PICTURES.values()))) as image:
            width, height = image.size
            if image.format == "PNG":  # its notes may stand behind the picture itself
                image.load()
            exif = image.getexif()
            turned = exif.get(0x0112) in {5, 6, 7, 8}
            told = bool(exif.get_ifd(_GPS)) or any("GPSLatitude" in str(value) for value in image.info.values())
            position = told or b"GPSLatitude" in path.read_bytes()
            return _Seen(str(image.format), *((height, width) if turned else (width, height)), position)
    except (OSError, ValueError, SyntaxError, KeyError, TypeError, Image.DecompressionBombError):
        return None
