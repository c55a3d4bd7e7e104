"""How long does a reviewer wait for `atlas diff`, with nothing kept, with the base kept, and with all of it kept?

    python -m tests.benchmarks.diff [CONTENT]

Processor seconds of each, of all its processes, how many times that of a check of the same pages, and seconds in all.
The change is a sentence more on one page: that of the initiative in the middle of the list.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from ..reading.folders import ROOT

TODAY = "2026-11-27"
KEPT = ".cache"
RUNS = 3
"""Of each, the least is told: other programs on the machine only ever make it longer."""


def measured(work: Path, *arguments: str) -> tuple[float, float]:
    """Processor seconds and seconds in all of one `atlas` command, run in the folder `work`."""
    environment = {**os.environ, "ATLAS_TODAY": TODAY, "PYTHONPATH": str(ROOT)}
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "atlas.cli", *arguments]
    subprocess.run(command, cwd=work, env=environment, check=True, capture_output=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def differences(work: Path) -> dict[str, tuple[float, float]]:
    """The least of a few runs of each. `work` holds `base` and `content`, which are the same."""
    pages = sorted((work / "content").glob("*/initiatives/*.md"))
    page = pages[len(pages) // 2]
    text, found = page.read_text("utf-8"), dict[str, list[tuple[float, float]]]()
    for run in range(RUNS):
        shutil.rmtree(work / KEPT, ignore_errors=True)
        for name, sentence in (("nothing kept", "One."), ("base kept", "Two."), ("all kept", "Two.")):
            page.write_text(f"{text.rstrip()}\n\n{sentence} {run}\n", "utf-8")
            found.setdefault(name, []).append(measured(work, "diff", "base"))
    page.write_text(text, "utf-8")
    return {name: min(runs) for name, runs in found.items()}


def main() -> None:
    """Measure with a copy of a content folder: that of the demonstration, or the one that is named."""
    content = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "content"
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        for name in ("base", "content"):
            shutil.copytree(content, work / name)
        check = min(measured(work, "check", "content") for _ in range(RUNS))
        print(f"{'':>14} {'CPU':>6} {'check':>6} {'wall':>6}")
        for name, (spent, wall) in {"check": check, **differences(work)}.items():
            print(f"{name:>14} {spent:>6.2f} {spent / check[0]:>5.1f}x {wall:>6.2f}", flush=True)


if __name__ == "__main__":
    main()
