"""The neighbourhoods of one atlas: each with a name of its own, and in one land."""

from pathlib import Path

import pytest

from tests.reading.folders import Desk, read


def _neighbourhood(desk: Desk, key: str, title: str, centre: str) -> None:
    desk.write(f"{key}/index.md", f"---\ntitle: {title}\nmunicipality: X\ncentre: {centre}\n---\n\nEen wijk.\n")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.edit("linde/index.md", "centre: {lat: 52.1, lon: 5.1}", "centre: {lat: 48.21, lon: 16.37}")
    made.edit("linde/initiatives/eettafel.md", ", lat: 52.1, lon: 5.1", "")
    return made


@pytest.mark.parametrize("title", ["De Linde", "de  LINDE"])
def test_two_neighbourhoods_with_one_title_are_told(desk: Desk, title: str) -> None:
    _neighbourhood(desk, "oost", title, "{lat: 48.2, lon: 16.4}")
    (fault,) = desk.faults()
    assert fault.startswith(f'oost/index.md:2: title: "{title}" is the title of linde/index.md too;')


def test_the_centres_of_an_atlas_lie_in_one_land_whichever_it_is(desk: Desk) -> None:
    _neighbourhood(desk, "oost", "Oost", "{lat: 48.22, lon: 16.40}")
    _neighbourhood(desk, "west", "West", "{lat: 16.35, lon: 48.20}")
    (fault,) = desk.faults()
    assert fault == ("west/index.md:4: centre.lat: the two numbers have changed places; write lat: 48.2 and lon: 16.35")
    _neighbourhood(desk, "west", "West", "{lat: 4.82, lon: 16.35}")
    (fault,) = desk.faults()
    assert "km from the nearest other neighbourhood; check lat and lon" in fault


def test_two_far_apart_say_nothing_of_which_is_wrong(desk: Desk) -> None:
    _neighbourhood(desk, "curacao", "Otrobanda", "{lat: 12.1, lon: -68.9}")
    assert set(read(desk.content).neighbourhoods) == {"linde", "curacao"}
