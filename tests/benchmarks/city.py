"""How fast a city builds, beside plain MkDocs with Material over the very pages that `atlas render` writes.

    python -m tests.benchmarks.city [NEIGHBOURHOODS ...] [--write]

Everything of one size is measured in one run on one machine: look at the ratios. Machines are noisy, so the first city
is built from nothing and by plain MkDocs several times in turn: the pair in the middle is told, with how far the others
are from it. `--write` puts the table into CONTRIBUTING.md. Where Zensical is installed, it builds the same pages too.
"""

import argparse
import os
import platform
import pstats
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from atlas.keeping.store import KEPT
from atlas.processes import cores

from ..reading.folders import ROOT
from .copies import make_city, settings
from .serving import Edits, edits

PYTHON = sys.executable
TODAY = "2026-11-27"
PLAIN = """site_name: plain
docs_dir: rendered
site_dir: plain-site
plugins: []
theme: {{name: material, font: false, features: [{features}]}}
markdown_extensions: [admonition, attr_list, def_list, fenced_code, md_in_html, tables, {{toc: {{permalink: true}}}}]
nav: [index.md, directory.md, methods.md]
"""
FEATURES = "content.action.edit, navigation.indexes, navigation.instant, navigation.tabs, navigation.top, toc.follow"
BEGIN, END = "<!-- benchmark: city -->", "<!-- /benchmark: city -->"


@dataclass(frozen=True)
class Run:
    """Of one command: wall and processor seconds, and the memory of its largest process in MB."""

    wall: float
    cpu: float
    memory: float


@dataclass(frozen=True)
class Measured:
    """What was measured of one city. Sizes in bytes. `ratios`: of builds from nothing beside plain ones, in order."""

    neighbourhoods: int
    initiatives: int
    runs: dict[str, Run]
    files: int
    site: int
    page: int
    directory: int
    served: Edits
    ratios: tuple[float, ...]

    def beside_plain(self, name: str) -> str:
        """The time of a run, and what part it is of that of plain MkDocs."""
        ratio = f"{self.runs[name].wall / self.runs['plain'].wall:.2f}"
        if name == "whole" and len(self.ratios) > 1:
            ratio += f"; {self.ratios[0]:.2f} to {self.ratios[-1]:.2f} in {len(self.ratios)} runs"
        return f"{self.runs[name].wall:.1f} s ({ratio})"


def run(*command: str, cwd: Path, **variables: str) -> Run:
    """Run a command to its end. Raises `RuntimeError` with what it said when it fails."""
    env = {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "ATLAS_LANGUAGE": "nl",
        "ATLAS_TODAY": TODAY,
        "PYTHONPATH": str(ROOT),
        **variables,
    }
    with tempfile.TemporaryFile() as told:
        start = time.perf_counter()
        started = subprocess.Popen(command, cwd=cwd, env=env, stdout=told, stderr=told)
        _, status, used = os.wait4(started.pid, 0)
        wall = time.perf_counter() - start
        started.returncode = os.waitstatus_to_exitcode(status)
        if started.returncode:
            told.seek(0)
            raise RuntimeError(f"{' '.join(command)}: {told.read().decode()[-500:]}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def measure(neighbourhoods: int, work: Path, times: int = 1) -> Measured:
    """Build a city in an empty folder, again, again after one page changed, and beside others.

    `times`: with more than one, the build from nothing and the plain one are those of so many more, in turn.
    """
    initiatives = make_city(work / "content", neighbourhoods)
    (work / "mkdocs.yml").write_text(settings(), "utf-8")
    (work / "plain.yml").write_text(PLAIN.format(features=FEATURES), "utf-8")
    build = (PYTHON, "-m", "mkdocs", "build", "--strict")
    check = (PYTHON, "-m", "atlas.cli", "check", "content")
    runs = {"check": run(*check, cwd=work), "check again": run(*check, cwd=work)}
    shutil.rmtree(work / KEPT)  # what the check kept, a build would use
    runs |= {"whole": run(*build, cwd=work), "again": run(*build, cwd=work)}
    page = next(work.glob("content/wijk-000/initiatives/eettafel*.md"))
    page.write_text(page.read_text("utf-8") + "\nNog een zin.\n", "utf-8")
    runs["edited"] = run(*build, cwd=work)
    served = edits(work, page.relative_to(work / "content").as_posix())
    runs["render"] = run(PYTHON, "-m", "atlas.cli", "render", "content", "--to", "rendered", cwd=work)
    plain = (PYTHON, "-m", "mkdocs", "build", "--quiet", "-f", "plain.yml")
    pairs = [(runs["whole"], run(*plain, cwd=work))] if times == 1 else []
    while len(pairs) < times:
        shutil.rmtree(work / KEPT)
        pairs.append((run(*build, cwd=work), run(*plain, cwd=work)))
    pairs.sort(key=lambda pair: pair[0].wall / pair[1].wall)
    runs["whole"], runs["plain"] = pairs[len(pairs) // 2]
    zensical = Path(PYTHON).with_name("zensical")
    if zensical.exists():
        runs["zensical"] = run(str(zensical), "build", "-f", "rendered.yml", cwd=work)
    files = [path.stat().st_size for path in (work / "site").rglob("*") if path.is_file()]
    pages = [path.stat().st_size for path in work.glob("site/wijk-*/initiatives/*/index.html")]
    directory = (work / "site/directory/index.html").stat().st_size
    page_size = sum(pages) // max(1, len(pages))
    ratios = tuple(whole.wall / beside.wall for whole, beside in pairs)
    return Measured(neighbourhoods, initiatives, runs, len(files), sum(files), page_size, directory, served, ratios)


PARTS = {
    "reading and checking": ("reading/read.py", "read_atlas"),
    "findings": ("analysis/neighbourhood_findings.py", "neighbourhood_findings"),
    "drawings": ("graphs/svg.py", "svg"),
    "explore pages": ("explore/page.py", "explore_page"),
    "calendars": ("agenda/calendars.py", "calendar_files"),
    "on paper": ("paper/typst.py", "printed"),
    "pages from templates": ("writing/writer.py", "page"),
    "Markdown to HTML": ("plugin/conversion.py", "convert"),
    "pages in the theme": ("plugin/theme_output.py", "render"),
    "search index": ("plugin/search.py", "index_site"),
}
"""One function for each part, none of which calls another."""


def parts(neighbourhoods: int, work: Path) -> dict[str, float]:
    """The share of each part in a build from nothing in one process, as a profile tells it."""
    make_city(work / "content", neighbourhoods)
    (work / "mkdocs.yml").write_text(settings(), "utf-8")
    run(PYTHON, "-m", "cProfile", "-o", "profile", "-m", "mkdocs", "build", "--quiet", cwd=work, ATLAS_PROCESSES="1")
    profile = pstats.Stats(str(work / "profile"))
    whole: float = profile.total_tt  # type: ignore[attr-defined]
    spent = {(path, name): row[3] for (path, _, name), row in profile.stats.items()}  # type: ignore[attr-defined]
    found = {}
    for part, (file, function) in PARTS.items():
        found[part] = (
            sum(time for (path, name), time in spent.items() if path.endswith(file) and name == function) / whole
        )
    return {**found, "all else": 1 - sum(found.values())}


def table(measured: list[Measured]) -> str:
    """The table of CONTRIBUTING.md."""
    names = {
        "check": "`atlas check`, nothing kept",
        "check again": "`atlas check` again",
        "whole": "from nothing",
        "again": "the same again",
        "edited": "one page changed",
        "plain": "plain MkDocs, the same pages",
        "zensical": "Zensical, the same pages",
    }
    rows = [["", *(f"{one.initiatives:,} initiatives, {one.neighbourhoods} neighbourhoods" for one in measured)]]
    for key, name in names.items():
        if all(key in one.runs for one in measured):
            beside = key in ("whole", "again", "edited")
            told = (one.beside_plain(key) if beside else f"{one.runs[key].wall:.1f} s" for one in measured)
            rows.append([name, *told])
    rows += [
        ["`make serve`: the first edit on screen", *(f"{one.served.first:.1f} s" for one in measured)],
        ["`make serve`: the next edits", *(f"{one.served.next:.1f} s" for one in measured)],
        ["memory of the largest process", *(f"{one.runs['whole'].memory:.0f} MB" for one in measured)],
        ["the site", *(f"{one.site / 1e6:.0f} MB, {one.files:,} files" for one in measured)],
        ["a page of an initiative", *(f"{one.page / 1e3:.0f} kB" for one in measured)],
        ["the directory", *(f"{one.directory / 1e3:.0f} kB" for one in measured)],
    ]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines.insert(1, "|---|" + "---:|" * len(measured))
    when = f"Measured on {date.today():%d-%m-%Y}, Python {platform.python_version()}, {cores()} cores ({_processor()})."
    return "\n".join([*lines, "", when])


def _processor() -> str:
    try:
        found = re.search(r"(?m)^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text())
    except OSError:
        found = None
    return found[1] if found else platform.processor() or platform.machine()


def write(text: str) -> None:
    """Put the table in its place in CONTRIBUTING.md."""
    readme = ROOT / "CONTRIBUTING.md"
    before, rest = readme.read_text("utf-8").split(BEGIN)
    readme.write_text(f"{before}{BEGIN}\n{text}\n{END}{rest.split(END)[1]}", "utf-8")


def main() -> None:
    """Measure, print, and write where asked to."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("neighbourhoods", nargs="*", type=int, default=[26, 52, 131])
    asked.add_argument("--times", type=int, default=3, help="so many times the first city is built, in turn")
    asked.add_argument("--write", action="store_true", help="put the table into CONTRIBUTING.md")
    options = asked.parse_args()
    measured: list[Measured] = []
    for neighbourhoods in options.neighbourhoods:
        with tempfile.TemporaryDirectory(prefix="atlas-city-") as work:
            one = measure(neighbourhoods, Path(work), 1 if measured else options.times)
        measured.append(one)
        told = (f"{name} {run.wall:.1f} s wall, {run.cpu:.1f} s processor" for name, run in one.runs.items())
        print(f"{one.initiatives} initiatives: {'; '.join(told)}", flush=True)
    with tempfile.TemporaryDirectory(prefix="atlas-city-") as work:
        shares = ", ".join(f"{part} {share:.0%}" for part, share in parts(3, Path(work)).items())
    text = (
        f"{table(measured)}\n\nA build from nothing by part, as a profile of three neighbourhoods tells it: {shares}."
    )
    print(text)
    if options.write:
        write(text)


if __name__ == "__main__":
    main()
