"""A neighbourhood is compiled by itself, from values that another process can be handed."""

import pickle
from datetime import date
from pathlib import Path

import pytest

from atlas.analysis.neighbourhood_findings import neighbourhood_findings
from atlas.keeping.values import from_bytes, to_bytes
from atlas.model.atlas import Atlas
from atlas.pages.site.compile_neighbourhood import PARTS, CompiledNeighbourhood, compile_neighbourhood, together
from atlas.pages.writing.edition import EditionSources, edition_of
from atlas.pages.writing.elsewhere import elsewhere
from atlas.pages.writing.settings import Settings

from ...reading.folders import DAVIS, ROOT, TODAY, Desk, read

DEMONSTRATION = ROOT / "content"
HOME = "---\ntitle: {name}\nmunicipality: Voorbeeld\n---\n\n{text}\n"
CHALLENGE = """---
title: {title}
stated_by: Buurtraad
stated_on: 2026-01-01
needs: [{{id: samen, title: Samen}}]
---

Wat er is.
"""
ASSIGNMENT = """---
challenge: {challenge}
given_by: Buurtraad
given_on: 2026-02-01
partners: [koor-{key}]
---

Samen.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def _sources(atlas: Atlas, key: str, language: str = "nl") -> EditionSources:
    neighbourhood = atlas.neighbourhoods[key]
    findings = neighbourhood_findings(neighbourhood, atlas.home.meta.crisis, TODAY)
    others = elsewhere(atlas.neighbourhoods, language)[key]
    return EditionSources(atlas.shell, neighbourhood, findings, language, TODAY, Settings(), others)


def _compiled(atlas: Atlas, key: str) -> CompiledNeighbourhood:
    return compile_neighbourhood(edition_of(_sources(atlas, key)))


def test_its_sources_can_be_handed_to_another_process() -> None:
    sources = _sources(read(DAVIS), "davis", "en")
    there = pickle.loads(pickle.dumps(sources))
    assert compile_neighbourhood(edition_of(there)) == compile_neighbourhood(edition_of(sources))


def test_its_parts_need_not_each_other() -> None:
    sources = _sources(read(DAVIS), "davis")
    parts = [part(edition_of(sources)) for part in PARTS]
    assert together(parts) == compile_neighbourhood(edition_of(sources))
    assert CompiledNeighbourhood() not in parts
    assert sum(len(part.files) for part in parts) == len(together(parts).files)


@pytest.mark.parametrize("site", [DAVIS, DEMONSTRATION], ids=["davis", "demonstration"])
def test_its_findings_come_back_as_they_were_kept(site: Path) -> None:
    atlas = read(site, date(2026, 11, 27))
    for key in atlas.neighbourhoods:
        findings = _sources(atlas, key).findings
        assert from_bytes(to_bytes(findings)) == findings


def add(desk: Desk, key: str, challenge: str, text: str = "Ook hier.") -> None:
    """A neighbourhood with one initiative, one challenge and one assignment."""
    desk.write(f"{key}/index.md", HOME.format(name=key, text=text))
    desk.write(f"{key}/initiatives/koor-{key}.md", (desk.content / "linde/initiatives/koor.md").read_text("utf-8"))
    desk.write(f"{key}/challenges/{challenge}.md", CHALLENGE.format(title=challenge))
    desk.write(f"{key}/assignments/plan-{key}.md", ASSIGNMENT.format(challenge=challenge, key=key))


def test_another_neighbourhood_changes_nothing_in_its_pages(desk: Desk) -> None:
    before = _compiled(read(desk.content), "linde")
    add(desk, "aalst", "warmte")
    assert _compiled(read(desk.content), "linde") == before


def test_a_link_to_an_assignment_leads_to_its_challenge_also_in_another_neighbourhood(desk: Desk) -> None:
    add(desk, "aalst", "warmte", "[onze](assignments/plan-aalst.md), [die van Zele](../zele/assignments/plan-zele.md)")
    add(desk, "zele", "verkeer")
    add(desk, "melle", "groen")
    atlas = read(desk.content)
    (page,) = _compiled(atlas, "aalst").hand_written
    assert "[onze](challenges/warmte.md#assignment-plan-aalst)" in page.text
    assert "[die van Zele](../zele/challenges/verkeer.md#assignment-plan-zele)" in page.text
    linked = {"aalst/assignments/plan-aalst", "zele/assignments/plan-zele"}
    assert _sources(atlas, "aalst").elsewhere.sections.keys() == linked, "its pages depend on no other"
