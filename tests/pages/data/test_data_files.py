"""The files of data are the same bytes, however many processes make them, and whether some were kept."""

from pathlib import Path

from atlas.analysis.neighbourhood_findings import neighbourhood_findings
from atlas.keeping.remember import keeping
from atlas.keeping.store import Store
from atlas.pages.data.files import data_files

from ...reading.folders import SMALL, TODAY, read

SITE = "https://atlas.example/"


def test_made_here_in_others_and_kept_they_are_the_same(tmp_path: Path) -> None:
    atlas = read(SMALL)
    crisis = atlas.home.meta.crisis
    findings = {key: neighbourhood_findings(one, crisis, TODAY) for key, one in atlas.neighbourhoods.items()}
    here = data_files(atlas, findings, TODAY, SITE, processes=1)
    assert len(here) > 10
    assert data_files(atlas, findings, TODAY, SITE, processes=2) == here
    sources = dict.fromkeys(atlas.neighbourhoods, "as it is")
    with keeping(Store(tmp_path, "1")):
        for _ in range(2):
            assert data_files(atlas, findings, TODAY, SITE, sources=sources, processes=2) == here
