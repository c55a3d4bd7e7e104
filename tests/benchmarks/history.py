"""How long does it take to tell what changed, in a city whose pages were changed in thousands of commits?

    python -m tests.benchmarks.history [NEIGHBOURHOODS] [COMMITS]

Processor seconds, of git too: of the first time, of the same again, and after one more commit.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from atlas.history.histories import histories
from atlas.keeping.remember import keeping
from atlas.keeping.store import Store
from atlas.model.atlas import Atlas
from atlas.reading.read import read_atlas

from .copies import make_city

TODAY = date(2026, 11, 27)


def committed(content: Path, commits: int, chance: random.Random) -> None:
    """The content folder in git, and commits after it that each change one to three pages, over two years."""
    pages = {path.relative_to(content).as_posix(): path.read_text("utf-8") for path in sorted(content.rglob("*.md"))}
    subprocess.run(["git", "init", "-q"], cwd=content, check=True)
    first = TODAY - timedelta(days=730)
    said = [_commit(first, pages)]
    changed = [name for name in pages if "/initiatives/" in name and name.count(".") == 1]
    for number in range(commits):
        names = chance.sample(changed, chance.randint(1, 3))
        for name in names:
            pages[name] = _otherwise(pages[name], number)
        said.append(_commit(first + timedelta(days=730 * number // commits), {name: pages[name] for name in names}))
    subprocess.run(["git", "fast-import", "--quiet"], cwd=content, input=b"".join(said), check=True)
    subprocess.run(["git", "reset", "-q", "--hard", "main"], cwd=content, check=True)


def _commit(day: date, pages: dict[str, str]) -> bytes:
    when = f"{int(time.mktime(day.timetuple()))} +0000"
    head = f"commit refs/heads/main\ncommitter A <a@city.example> {when}\ndata 1\nx\n"
    return head.encode() + b"".join(
        f"M 100644 inline {name}\ndata {len(text.encode())}\n{text}\n".encode() for name, text in pages.items()
    )


def _otherwise(text: str, number: int) -> str:
    front, _, body = text.rpartition("---\n")
    return f"{front}---\n{body.rstrip()}\n\nEr is weer iets nieuws, voor de {number}e keer.\n"


def _seconds(what: Callable[[], object]) -> float:
    start, begun = os.times(), time.perf_counter()
    what()
    used = os.times()
    spent = sum(used[:4]) - sum(start[:4])
    print(f"{spent:6.2f} s of processor time, {time.perf_counter() - begun:6.2f} s in all")
    return spent


def main() -> None:
    """Make the city, and measure."""
    numbers = [int(given) for given in sys.argv[1:]]
    neighbourhoods, commits = (*numbers, *(131, 5000)[len(numbers) :])
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder, "content")
        make_city(content, neighbourhoods)
        for earlier in content.glob("*/data/earlier"):
            shutil.rmtree(earlier)
        committed(content, commits, random.Random(1))
        atlas: Atlas = read_atlas(content, TODAY)

        def told() -> None:
            with keeping(Store(Path(folder, "kept"), "1")):
                found = histories(content, atlas, TODAY)
            changes = sum(len(page.changes) for one in found.values() for page in one.values())
            print(f"{sum(map(len, found.values()))} pages, {changes} changes:", end=" ")

        for name in ("the first time", "the same again"):
            print(name, end=": ")
            _seconds(told)
        page = next(content.glob("*/initiatives/*.md"))
        page.write_text(page.read_text("utf-8") + "\nEn nu dit.\n", "utf-8")
        subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@b", "commit", "-qam", "x"], cwd=content, check=True
        )
        print("after one commit", end=": ")
        _seconds(told)


if __name__ == "__main__":
    main()
