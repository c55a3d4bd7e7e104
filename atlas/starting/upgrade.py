"""What a newer version of the program brings to a repository that it made, without touching what people changed."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from atlas import __version__
from atlas.reading.problems import AtlasError, Problem
from atlas.starting.repository import support_files
from atlas.starting.start import PACKAGE, Start, StartError
from atlas.texts import say

__all__ = ["RECORD", "Upgrade", "record", "upgrade"]

RECORD: Final = ".atlas-init.json"
"""What was asked and made the first time, so that a later version knows what people changed."""


@dataclass(frozen=True)
class Upgrade:
    """`renewed` and `added`: the files to write, by path. `changed`: those of people, each with what would be new."""

    renewed: Mapping[str, str]
    added: Mapping[str, str]
    changed: Mapping[str, tuple[str, str]]
    record: str


def record(start: Start, files: Mapping[str, str]) -> str:
    """The text of `RECORD`."""
    said = {key: value for key, value in asdict(start).items() if key != "package" or value != PACKAGE}
    sums = {path: _sum(text) for path, text in sorted(files.items())}
    return json.dumps({"version": __version__, "asked": said, "made": sums}, indent=2, ensure_ascii=False) + "\n"


def upgrade(folder: Path) -> Upgrade:
    """Compare a repository with what this version would make. Raises `AtlasError` where `RECORD` cannot be read."""
    start, made = _recorded(folder)
    renewed, added, changed = {}, {}, {}
    files = support_files(start)
    sums = dict(made)
    for path, text in files.items():
        there = folder / path
        now = there.read_text("utf-8") if there.is_file() else None
        if now == text:
            sums[path] = _sum(text)
        elif now is None and path in made:
            continue  # somebody took it away
        elif now is None:
            added[path] = text
        elif made.get(path) == _sum(now):
            renewed[path] = text
        elif made.get(path) != _sum(text):
            changed[path] = (now, text)
    sums |= {path: _sum(text) for path, text in {**renewed, **added}.items()}
    sums |= {path: _sum(new) for path, (_, new) in changed.items()}  # told once for each new version of it
    text = json.loads(record(start, {}))
    text["made"] = dict(sorted(sums.items()))
    return Upgrade(renewed, added, changed, json.dumps(text, indent=2, ensure_ascii=False) + "\n")


def _recorded(folder: Path) -> tuple[Start, dict[str, str]]:
    path = folder / RECORD
    try:
        found: dict[str, Any] = json.loads(path.read_text("utf-8"))
        asked = {**found["asked"], "languages": tuple(found["asked"]["languages"])}
        return Start(**asked), {str(name): str(value) for name, value in found["made"].items()}
    except FileNotFoundError:
        what = say("this folder was not made by atlas init")
        raise AtlasError(
            [Problem(path.as_posix(), 1, "", what, say("go to the folder that holds {name}", name=RECORD))]
        ) from None
    except (ValueError, KeyError, TypeError, StartError):
        what = say("this file is not as atlas init wrote it")
        raise AtlasError([Problem(path.as_posix(), 1, "", what, say("take back an earlier version of it"))]) from None


def _sum(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]
