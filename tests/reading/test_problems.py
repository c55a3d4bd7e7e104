"""A folder with one of every fault: all of them told in one go, at their line, in Dutch and in English."""

import re
import shutil
from pathlib import Path

import pytest

from atlas.reading.problems import AtlasError, Problem

from .folders import BROKEN, Desk, problems_of, read

EXPECTED = """
index.md:9:
linde/assignments/opdracht.md:5: partners[2]:
linde/calls/oproep.md:6: need:
linde/challenges/alleen.md:8: needs[2].id:
linde/data/lijst.csv:1:
linde/data/shared_participants.csv:2: shared:
linde/data/shared_participants.csv:3: shared:
linde/data/shared_participants.csv:4: initiative_b:
linde/data/shared_participants.csv:5:
linde/data/shared_participants.csv:6:
linde/data/shared_participants.csv:7: shared:
linde/initiatives/Hoofdletter.md:1:
linde/initiatives/active-and-stopped.md:5: stopped:
linde/initiatives/after-the-crisis.md:5: origin:
linde/initiatives/amount.md:7: funding[1].amount:
linde/initiatives/amount.md:12: funding[2].until:
linde/initiatives/broken-yaml.md:2:
linde/initiatives/contributes.md:5: contributes[1].challenge:
linde/initiatives/contributes.md:8: contributes[2].needs[1]:
linde/initiatives/counts.md:8: also_attend.counts.kor:
linde/initiatives/counts.md:9: also_attend.counts.koor:
linde/initiatives/counts.md:10: also_attend.counts.unknown-key:
linde/initiatives/counts.md:11: also_attend.counts.missing-key:
linde/initiatives/counts.md:12: also_attend.counts.counts:
linde/initiatives/dead-link.md:6:
linde/initiatives/dead-link.md:8:
linde/initiatives/doubled-key.md:4: title:
linde/initiatives/empty-body.md:7:
linde/initiatives/empty-file.md:1:
linde/initiatives/future-date.md:4: confirmed_on:
linde/initiatives/impossible-date.md:4: confirmed_on:
linde/initiatives/koor.en.md:3: kind:
linde/initiatives/koor.fr.md:1:
linde/initiatives/latitude.md:4: place.lat:
linde/initiatives/missing-key.md:1: kind:
linde/initiatives/no-front-matter.md:1:
linde/initiatives/not-utf8.md:2:
linde/initiatives/old/koor.md:1:
linde/initiatives/orphan.en.md:1:
linde/initiatives/persons.md:4: summary:
linde/initiatives/persons.md:5: contact.email:
linde/initiatives/persons.md:6: core_quality:
linde/initiatives/persons.md:11:
linde/initiatives/persons.md:11:
linde/initiatives/script.md:8:
linde/initiatives/script.md:10:
linde/initiatives/small-counts.md:8: also_attend.counts.koor:
linde/initiatives/small-counts.md:10: impact[1].n:
linde/initiatives/small-counts.md:12: impact[2].improved:
linde/initiatives/stops-later.md:5: stopped:
linde/initiatives/swapped.md:4: place.lat:
linde/initiatives/tab.md:5:
linde/initiatives/tekst.txt:1:
linde/initiatives/unclosed.md:1:
linde/initiatives/unknown-key.md:4: sumary:
linde/initiatives/vocabulary.md:4: activities[1]:
linde/initiatives/wrong-types.md:2: title:
linde/initiatives/wrong-types.md:3: kind:
linde/initiatives/wrong-types.md:4: sensitive:
linde/initiatives/wrong-types.md:5: people.participants:
linde/initiatives/wrong-types.md:5: people.volunteers:
linde/initiatives/wrong-types.md:6: schedule:
linde/initiatives/wrong-types.md:7: contact.email:
linde/initiatives/wrong-types.md:7: contact.website:
linde/recipes/soep.md:1:
"""


@pytest.fixture(scope="module")
def told() -> tuple[Problem, ...]:
    return problems_of(BROKEN)


def _where(problem: Problem) -> str:
    return f"{problem.path}:{problem.line}: {problem.field}{':' if problem.field else ''}".rstrip()


def test_every_fault_is_told_in_one_go_at_its_file_line_and_key_and_nothing_else(told: tuple[Problem, ...]) -> None:
    assert "\n".join(map(_where, told)) == EXPECTED.strip()


def test_every_problem_is_told_in_dutch_and_in_english(told: tuple[Problem, ...]) -> None:
    for problem in told:
        assert problem.what.to("nl") != problem.what.to("en"), problem
        assert problem.hint.to("nl") != problem.hint.to("en"), problem
        for language in ("nl", "en"):
            line = problem.to(language, "content/")
            assert line.startswith(f"content/{_where(problem)}")
            assert not re.search(r"\{\w+\}", line)
            assert "\n" not in line


@pytest.mark.parametrize(
    ("where", "hint"),
    [
        ("unknown-key.md:4", 'did you mean "summary"?'),
        ("wrong-types.md:3", 'did you mean "informal"?'),
        ("vocabulary.md:4", 'did you mean "music"?'),
        ("counts.md:8", 'did you mean "koor"?'),
        ("counts.md:10", "write 5, the lower end of 5–9"),
        ("contributes.md:5", 'did you mean "alleen"?'),
        ("contributes.md:8", 'did you mean "bezoek"?'),
        ("opdracht.md:5", 'did you mean "koor"?'),
        ("dead-link.md:6", 'did you mean "koor.md"?'),
        ("small-counts.md:8", "write 5 instead"),
        ("active-and-stopped.md:5", 'write "status: stopped", or take this line out'),
        ("after-the-crisis.md:5", "write under started when it began in the crisis"),
        ("stops-later.md:5", "write when it stopped"),
        ("lijst.csv:1", "keep it outside this folder"),
        ("dead-link.md:8", 'did you mean "steps"?'),
        ("index.md:9", 'did you mean "neighbourhoods"?'),
    ],
)
def test_a_slip_is_answered_with_what_was_probably_meant(told: tuple[Problem, ...], where: str, hint: str) -> None:
    found = [problem.to("en") for problem in told if f"{problem.path}:{problem.line}".endswith(f"/{where}")
             or f"{problem.path}:{problem.line}" == where]  # fmt: skip
    assert len(found) == 1
    assert hint in found[0]


def test_the_same_faults_are_told_in_the_same_order_every_time(told: tuple[Problem, ...]) -> None:
    assert problems_of(BROKEN) == told


def test_mending_one_page_takes_away_its_problems_and_no_others(tmp_path: Path, told: tuple[Problem, ...]) -> None:
    shutil.copytree(BROKEN, tmp_path / "content")
    page = tmp_path / "content" / "linde/initiatives/tab.md"
    page.write_text(page.read_text("utf-8").replace("\t", "  "), encoding="utf-8")
    assert problems_of(tmp_path / "content") == tuple(p for p in told if not p.path.endswith("/tab.md"))


def test_a_folder_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(AtlasError, match="there is no folder here"):
        read(tmp_path / "nowhere")


def test_an_empty_folder_holds_no_atlas(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path)
    assert (problem.path, str(problem.what)) == ("", "this folder holds no atlas")


@pytest.mark.parametrize(
    "facts",
    [
        "stopped: 2027",  # a planned end
        "stopped: 2026",  # perhaps later this year
        "status: stopped\nstopped: 2026",
        "status: stopped\nstopped: 2026-06-01",
        "status: stopped",
        "started: 2020\norigin: crisis",
        "started: 2022\norigin: crisis",
        "origin: crisis",
        "started: 2027-01-01",
    ],
)
def test_dates_that_can_be_true_are_no_problem(tmp_path: Path, facts: str) -> None:
    desk = Desk(tmp_path)
    desk.initiative(f"kind: informal\n{facts}")
    read(desk.content)


@pytest.mark.parametrize("facts", ["stopped: 2025", "status: paused\nstopped: 2026-05-31"])
def test_who_has_stopped_says_so_under_status(tmp_path: Path, facts: str) -> None:
    desk = Desk(tmp_path)
    desk.initiative(f"kind: informal\n{facts}")
    (told,) = desk.faults()
    assert "in the past, and yet status is" in told


def test_what_the_crisis_is_stands_on_the_front_page(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nstarted: 2021-08\norigin: crisis")
    desk.edit("index.md", "languages:", "crisis: {from: 2022-01-01, until: 2022-12-31}\nlanguages:")
    (told,) = [fault for fault in desk.faults() if "/nieuw.md:" in fault]
    assert "started is 2021-08, and that is outside the crisis (from 2022-01-01 to 2022-12-31)" in told
