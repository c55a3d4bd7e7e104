"""How long `atlas check` takes: with the content folder given, or with atlases that are made here.

    python -m tests.benchmarks.check [CONTENT]

Of an atlas that is made here, the second line is with what the check kept.

Machines differ and are noisy: look at the ratio between the sizes, and between two versions in one sitting. Each run is
a process of its own, so that starting counts too, as it does for who calls it. CPU is the work, wall is the waiting.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
TODAY = "2026-06-01"
NEIGHBOURHOODS = (1, 26, 131)
INITIATIVES = 38
RUNS = 3

INITIATIVE = """\
---
title: Koor {name}
kind: informal
summary: Elke week zingen we samen, en wie niet zingt zet koffie.
activities: [music, meeting]
audiences: [everyone]
languages: [nl, en]
started: 2014-02
place: {{name: De Haspel, address: Turfplein 1, city: Linde, lat: 52.5500, lon: 5.2500}}
schedule:
  - {{weekday: saturday, every: first, from: 13:00, until: 16:00, note: De zaal gaat speciaal voor ons open}}
contact: {{email: info@koor.example, website: https://koor.example}}
people: {{participants: 46, volunteers: 13, key_people: 3, counted_on: 2026-03-07}}
also_attend:
  counted_on: 2026-03-07
  asked: 41
  counts:
    {other}: 15
contributes:
  - {{challenge: alleen, needs: [bezoek], how: Zingen is een reden om te komen., reach: 25}}
funding:
  - {{source: Gemeente, kind: project, amount: 900, from: 2026-01-01, until: 2026-12-31}}
confirmed_on: 2026-05-07
---
Een koor voor wie graag zingt. De oudste van ons is 91 jaar en de jongste is 12.

Op de eerste zaterdag van de maand treden we op, soms buiten, en daarna eten we met wie er is. In 2025 deden we dat tien
keer. Wie alleen woont wordt gehaald en gebracht. Kijk ook eens bij [de anderen]({other}.md).

Bel gerust eerst even, of kom gewoon langs: de deur is open vanaf half twee.
"""
CHALLENGE = """\
---
title: Minder mensen alleen
stated_by: Bewoners
stated_on: 2026-01-01
needs:
  - {id: bezoek, title: Bezoek aan huis}
---
Veel mensen zien een week lang niemand.
"""
PLACE = "---\ntitle: {title}\nmunicipality: Linde\n---\nHier wonen wij.\n"
TERM = '{label: {nl: "een woord"}}'
VOCABULARY = f"activities:\n  music: {TERM}\n  meeting: {TERM}\naudiences:\n  everyone: {TERM}\n"


def generated(to: Path, neighbourhoods: int) -> Path:
    """An atlas of so many neighbourhoods, each of 38 initiatives that are much alike."""

    def write(name: str, text: str) -> None:
        (to / name).parent.mkdir(parents=True, exist_ok=True)
        (to / name).write_text(text, "utf-8")

    write("index.md", PLACE.format(title="Atlas"))
    write("vocabulary.yml", VOCABULARY)
    for number in range(neighbourhoods):
        write(f"wijk-{number}/index.md", PLACE.format(title=f"Wijk {number}"))
        write(f"wijk-{number}/challenges/alleen.md", CHALLENGE)
        names = [f"koor-{number}-{place}" for place in range(INITIATIVES)]
        for name, other in zip(names, [*names[1:], names[0]], strict=True):
            write(f"wijk-{number}/initiatives/{name}.md", INITIATIVE.format(name=name, other=other))
    return to


def seconds(content: Path, runs: int = RUNS) -> tuple[float, float, str]:
    """The least wall and CPU seconds of a few runs, and the last line that they said."""
    environment = {"ATLAS_TODAY": TODAY, **os.environ, "PYTHONPATH": str(ROOT), "ATLAS_LANGUAGE": "en"}
    command = [sys.executable, "-m", "atlas.cli", "check", str(content)]
    walls, works, said = [], [], ""
    for _ in range(runs):
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        walls.append(time.perf_counter() - start)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        works.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        said = (run.stdout + run.stderr).strip().rpartition("\n")[2]
    return min(walls), min(works), said


def tell(content: Path) -> None:
    """Print what one folder takes."""
    wall, work, said = seconds(content)
    print(f"{wall:>7.2f} {work:>7.2f}  {said}", flush=True)


def main() -> None:
    print(f"{'wall':>7} {'CPU':>7}  what it said")
    with tempfile.TemporaryDirectory() as place:
        given = [Path(name) for name in sys.argv[1:]]
        for content in given or (generated(Path(place) / str(number) / "content", number) for number in NEIGHBOURHOODS):
            tell(content)
            if not given:
                (content.parent / "mkdocs.yml").touch()  # from now on it is a project, where things are kept
                seconds(content, runs=1)
                tell(content)


if __name__ == "__main__":
    main()
