"""How long `atlas participants` takes and how much memory, for lists that double in size.

Machines differ and are noisy: look at the ratios, which come from one run. Linear growth gives about 2 each time.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

SIZES = (250_000, 500_000, 1_000_000)
"""People on the list. Each takes part 2.5 times on average, in one of an initiative per twenty people."""


def write_roster(path: Path, people: int) -> None:
    """Four of five memberships are near home, so that neighbours share people; the rest is anywhere."""
    chance = np.random.default_rng(1)
    rows, initiatives = people * 5 // 2, people // 20
    person = chance.integers(0, people, rows)
    near = person * initiatives // people + np.rint(chance.normal(0, 8, rows)).astype(int)
    anywhere = (initiatives * chance.random(rows) ** 2).astype(int)
    initiative = np.where(chance.random(rows) < 0.8, near % initiatives, anywhere)
    with path.open("w", encoding="utf-8") as file:
        file.write("participant,initiative\n")
        file.writelines(
            f"person {p},initiative-{i}\n" for p, i in zip(person.tolist(), initiative.tolist(), strict=True)
        )


def measure(roster: Path, to: Path) -> tuple[float, float]:
    """Seconds and peak memory in MB of one call, the start of Python included."""
    call = [sys.executable, "-m", "atlas.cli", "participants", str(roster), "--to", str(to)]
    start = time.perf_counter()
    process = subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"the command failed on {roster}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def main() -> None:
    print(f"{'people':>9} {'rows':>9} {'seconds':>8} {'ratio':>6} {'MB':>6}")
    before = None
    for people in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            roster = Path(folder) / "roster.csv"
            write_roster(roster, people)
            (Path(folder) / "index.md").touch()
            seconds, memory = measure(roster, Path(folder) / "data")
        ratio = f"{seconds / before:.2f}" if before else ""
        print(f"{people:>9} {people * 5 // 2:>9} {seconds:>8.1f} {ratio:>6} {memory:>6.0f}")
        before = seconds


if __name__ == "__main__":
    main()
