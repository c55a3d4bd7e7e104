"""Does any page that is changed at random end in a traceback, or keep a reader waiting?

    python -m tests.benchmarks.page_mutations [NUMBER [FIRST]]

Ten thousand pages, each told by `atlas check` or compiled; the tests try a few hundred. A seed that is named can be
tried again alone: its number is FIRST, and NUMBER is 1.
"""

import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from tests.reading.page_mutations import whole_atlas
from tests.reading.test_page_mutations import fate

NUMBER = 10_000


def main() -> None:
    number, first = (*map(int, sys.argv[1:3]), *(NUMBER, 0)[len(sys.argv) - 1 :])
    fates: Counter[str] = Counter()
    slowest, begin = (0.0, first), time.perf_counter()
    with tempfile.TemporaryDirectory() as place:
        desk = whole_atlas(Path(place))
        for seed in range(first, first + number):
            start = time.perf_counter()
            try:
                fates[fate(desk, seed, ("nl", "en")[seed % 2])] += 1
            except Exception:
                fates["traceback"] += 1
                print(f"seed {seed}:", traceback.format_exc(limit=-4), flush=True)
            slowest = max(slowest, (time.perf_counter() - start, seed))
    print(f"{number} pages in {time.perf_counter() - begin:.0f} s:", dict(fates))
    print(f"slowest: {slowest[0]:.1f} s, seed {slowest[1]}")
    sys.exit(fates["traceback"] > 0)


if __name__ == "__main__":
    main()
