"""Whatever stands in a page, `atlas check` tells it or it becomes pages: never a traceback."""

from pathlib import Path
from random import Random

import pytest

from atlas.checking import read_checked
from atlas.pages.site.compile import compile_site
from atlas.reading.problems import AtlasError
from tests.reading.folders import TODAY, Desk
from tests.reading.page_mutations import mutated, whole_atlas

TRIES = 180
_SEVERAL = 6


def fate(desk: Desk, seed: int, language: str = "nl") -> str:
    """What becomes of an atlas with one page changed: `told` or `compiled`. All else is raised."""
    name, changed = mutated(Random(seed), desk.content)
    path = desk.content / name
    before = path.read_bytes()
    path.write_bytes(changed)
    try:
        compile_site(read_checked(desk.content, TODAY, processes=1), language, TODAY)
    except AtlasError as error:
        for problem in error.problems:
            assert len(problem.to(language).splitlines()) == 1
        return "told"
    finally:
        path.write_bytes(before)
    return "compiled"


@pytest.mark.slow
@pytest.mark.parametrize("part", range(_SEVERAL))
def test_a_page_changed_at_random_is_told_or_compiled(tmp_path: Path, part: int) -> None:
    desk = whole_atlas(tmp_path)
    fates = {}
    for seed in range(part * TRIES // _SEVERAL, (part + 1) * TRIES // _SEVERAL):
        try:
            fates[seed] = fate(desk, seed, ("nl", "en")[seed % 2])
        except Exception as error:
            raise AssertionError(f"the page of seed {seed} ends in {error!r}") from error
    assert set(fates.values()) == {"told", "compiled"}


def test_the_atlas_that_is_changed_is_sound(tmp_path: Path) -> None:
    read_checked(whole_atlas(tmp_path).content, TODAY, processes=1)
