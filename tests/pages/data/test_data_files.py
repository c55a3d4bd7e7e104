"""The files of data are the same bytes, however many processes make them, and whether some were kept."""

from pathlib import Path

from atlas.analysis.neighbourhood_findings import neighbourhood_findings
from atlas.keeping.remember import keeping
from atlas.keeping.store import Store
from atlas.pages.data.files import DataPlan

from ...reading.folders import SMALL, TODAY, read

SITE = "https://atlas.example/"


def test_made_here_in_others_and_kept_they_are_the_same(tmp_path: Path) -> None:
    atlas = read(SMALL)
    crisis = atlas.home.meta.crisis
    findings = {key: neighbourhood_findings(one, crisis, TODAY) for key, one in atlas.neighbourhoods.items()}
    here = DataPlan(atlas, findings, TODAY, SITE).all(1)
    assert len(here) > 10
    assert DataPlan(atlas, findings, TODAY, SITE).all(2) == here
    sources = dict.fromkeys(atlas.neighbourhoods, "as it is")
    with keeping(Store(tmp_path, "1")):
        for _ in range(2):
            assert DataPlan(atlas, findings, TODAY, SITE, sources=sources).all(2) == here


def test_one_that_is_asked_for_is_as_it_would_be_among_all() -> None:
    atlas = read(SMALL)
    findings = {
        key: neighbourhood_findings(one, atlas.home.meta.crisis, TODAY) for key, one in atlas.neighbourhoods.items()
    }
    every = DataPlan(atlas, findings, TODAY, SITE).all()
    plan = DataPlan(atlas, findings, TODAY, SITE)
    assert plan.paths <= every.keys()
    assert all(path.startswith("data/murmurations/") for path in every.keys() - plan.paths)
    for path, data in sorted(every.items(), reverse=True):  # what tells of others is asked for before those
        assert plan.one(path) == data, path
    assert [plan.one(path) for path in ("data/other.csv", "atlas.csv", "data/", "", "linde/data/atlas.csv")] == [
        None
    ] * 5
