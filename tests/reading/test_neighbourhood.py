"""A neighbourhood is read from its own folder alone, so that reading many can be shared between processes."""

import pickle
from datetime import date
from pathlib import Path

import pytest

from atlas.model.neighbourhood import Crisis
from atlas.reading.folder import sort_folder
from atlas.reading.neighbourhood import ReadNeighbourhood, Surroundings, read_neighbourhood
from atlas.reading.problems import AtlasError
from atlas.reading.vocabulary_file import read_vocabulary
from tests.reading.folders import BROKEN, DAVIS, SMALL, TODAY, Desk, problems_of, read

LANGUAGES = ("nl", "en")


def _read(content: Path, key: str, today: date = TODAY) -> ReadNeighbourhood:
    groups = sort_folder(content, LANGUAGES).neighbourhoods[key]
    around = Surroundings(read_vocabulary(content, LANGUAGES)[0], LANGUAGES[0], Crisis(), today)
    arguments = pickle.loads(pickle.dumps((content, key, groups, around)))
    return read_neighbourhood(*arguments)


@pytest.mark.parametrize(("content", "key"), [(SMALL, "linde"), (BROKEN, "linde"), (DAVIS, "davis")])
def test_what_is_asked_and_what_is_read_can_go_to_another_process_and_back(content: Path, key: str) -> None:
    found = _read(content, key)
    assert pickle.loads(pickle.dumps(found)) == found


def test_a_neighbourhood_read_by_itself_is_that_of_the_atlas() -> None:
    assert _read(SMALL, "linde").neighbourhood == read(SMALL).neighbourhoods["linde"]
    assert not _read(SMALL, "linde").problems


def test_what_is_wrong_in_a_folder_is_told_by_reading_that_folder() -> None:
    found = _read(BROKEN, "linde")
    told = {problem.path for problem in (*found.problems, *(one.problem for one in found.refused))}
    assert told
    assert all(path.startswith("linde/") for path in told)
    assert told <= {problem.path for problem in problems_of(BROKEN)}


def test_neighbourhoods_do_not_change_each_other(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    before = _read(desk.content, "linde")
    desk.write("iep/index.md", "---\ntitle: De Iep\nmunicipality: Linde\n---\nHier ook.\n")
    desk.write("iep/initiatives/fout.md", "---\ntitle: Fout\nsoort: x\n---\nBel 06-12345678.\n")
    assert _read(desk.content, "linde") == before
    with pytest.raises(AtlasError) as told:
        read(desk.content)
    assert {problem.path for problem in told.value.problems} == {"iep/initiatives/fout.md"}
