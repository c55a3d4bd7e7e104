"""What is better looked at is told with its line and what to do, and keeps nothing from being built."""

from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.checking import duplicates, read_checked
from atlas.checking.cautions import cautions
from atlas.checking.duplicates import alike, are_alike
from atlas.checking.picture_words import say_nothing
from atlas.cli import main
from tests.checking.told import cautions_of
from tests.reading.folders import ROOT, SMALL, TODAY, Desk

COMMON = ["--language", "en", "--today", TODAY.isoformat()]
PAGE = "---\ntitle: {title}\nkind: informal\n{facts}\n---\n\nWij doen iets samen.\n"
SITE = "contact: {website: https://www.Zonnebloem.example/}"


def _two(tmp_path: Path, first: tuple[str, str], second: tuple[str, str]) -> list[str]:
    desk = Desk(tmp_path)
    for name, (title, facts) in (("een", first), ("twee", second)):
        desk.write(f"linde/initiatives/{name}.md", PAGE.format(title=title, facts=facts))
    return cautions_of(desk.content)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("De Zonnebloem", "Stichting Zonnebloem"),
        ("Repair Café", "Repaircafé"),
        ("Cafe Ubuntu", "Café Ubuntu"),
        ("Wandelgroep Linde", "Wandelgroup Linde"),
        ("Trafford Singers Ltd", "The Trafford Singers"),
        ("Koor & Soep", "Soep en koor"),
    ],
)
def test_names_that_are_alike(one: str, other: str) -> None:
    assert are_alike(one, other)
    assert are_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wandelgroep maandag", "Wandelgroep dinsdag"),
        ("Yoga 1", "Yoga 2"),
        ("Men's group", "Women's group"),
        ("Koor", "Koor Zonnebloem"),
        ("Kookclub", "Kookcafé"),
        ("De", "Het"),
        ("Groep 12", "Groep 21"),
    ],
)
def test_names_that_tell_two_initiatives_apart(one: str, other: str) -> None:
    assert not are_alike(one, other)


_WORDS = [
    "soep",
    "koor",
    "de",
    "linden",
    "lindes",
    "lindne",
    "lindens",
    "ilnden",
    "hinden",
    "inden",
    "wandel",
    "wande1",
]
_NAMES = st.lists(st.lists(st.sampled_from(_WORDS), max_size=4).map(" ".join) | st.sampled_from(_WORDS), max_size=9)


@given(names=_NAMES)
def test_none_is_missed_that_comparing_each_with_each_would_find(names: list[str]) -> None:
    each = list(combinations(range(len(names)), 2))
    expected = [(one, other) for one, other in each if are_alike(names[one], names[other])]
    assert alike(names) == expected
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(duplicates, "_FEW", 0)
        assert alike(names) == expected


def test_of_thousands_at_one_place_few_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"wandel{a}{b}{c}groep" for a in "abcdefghij" for b in "klmnopqrst" for c in "uvwxyz"]
    compared: list[str] = []

    def same(one: str, other: str) -> bool:
        compared.append(one)
        return one == other

    monkeypatch.setattr(duplicates, "are_alike", same)
    assert alike([*names, names[7]]) == [(7, len(names))]
    assert len(compared) < len(names) * 60


def test_two_pages_about_one_initiative_are_told_on_the_later_one(tmp_path: Path) -> None:
    plain = "contact: {website: http://zonnebloem.example}"
    (told,) = _two(tmp_path, ("De Zonnebloem", SITE), ("Stichting Zonnebloem", plain))
    assert told.startswith("linde/initiatives/twee.md:2: warning: title: ")
    assert '"Stichting Zonnebloem" may be the same as linde/initiatives/een.md: names that are alike' in told
    assert "with the same website; if it is one initiative, take one of the two out" in told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SITE, "contact: {website: https://anders.example}"),
        (SITE, ""),
        (f"{SITE}\nidentifiers: [NL-KVK-12345678]", f"{SITE}\nidentifiers: [NL-KVK-87654321]"),
        (f"{SITE}\nstatus: stopped\nstopped: 2020", SITE),
    ],
)
def test_a_name_alone_is_no_ground(tmp_path: Path, first: str, second: str) -> None:
    assert _two(tmp_path, ("De Zonnebloem", first), ("Stichting Zonnebloem", second)) == []


def test_a_page_that_was_confirmed_long_ago(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nconfirmed_on: 2025-05-31")
    (told,) = cautions_of(desk.content)
    assert told.startswith(
        "linde/initiatives/nieuw.md:4: warning: confirmed_on: this page was last confirmed on 2025-05-31"
    )
    assert cautions_of(desk.content, date(2026, 5, 31)) == []


def test_an_active_page_whose_meetings_have_all_ended(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nschedule:\n  - {weekday: monday, ends: 2026-05-31}")
    (told,) = cautions_of(desk.content)
    assert told.startswith("linde/initiatives/nieuw.md:4: warning: schedule: every meeting of this active initiative")
    assert cautions_of(desk.content, date(2026, 5, 31)) == []
    desk.edit("linde/initiatives/nieuw.md", "kind: informal", "kind: informal\nstatus: paused")
    assert cautions_of(desk.content) == []


@pytest.mark.parametrize("words", ["foto", "IMG_1234", "koor.jpg", "Koor-2024", "afbeelding", "...", "DSC00012", "x"])
def test_words_that_say_nothing(words: str) -> None:
    assert say_nothing(words, "koor-2024.jpg")


@pytest.mark.parametrize(
    ("words", "file"),
    [
        ("Vier mensen eten soep", "soep.jpg"),
        ("Foto van de tuin in mei", "tuin.jpg"),
        ("De Eettafel", "de-eettafel.jpg"),
    ],
)
def test_words_that_say_something(words: str, file: str) -> None:
    assert not say_nothing(words, file)


def test_a_picture_in_a_text_is_told_on_its_line(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    (desk.content / "linde/initiatives/plan.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    desk.initiative("kind: informal", "Wij doen iets.\n\n![plan.png](plan.png)\n\n`![foto](plan.png)`")
    (told,) = cautions_of(desk.content)
    assert told.startswith('linde/initiatives/nieuw.md:8: warning: "plan.png" does not say what one sees')


def test_warnings_do_not_stop_a_check_or_a_build_unless_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nconfirmed_on: 2025-05-31")
    assert main(["check", str(desk.content), *COMMON]) == 0
    told = capsys.readouterr()
    assert told.out == "3 initiatives read, nothing to mend; 1 thing to look at\n"
    assert "warning: confirmed_on:" in told.err
    assert main(["check", str(desk.content), *COMMON, "--strict"]) == 1
    capsys.readouterr()
    assert main(["render", str(desk.content), *COMMON, "--to", str(tmp_path / "out")]) == 0
    assert "confirmed_on" not in capsys.readouterr().err


def test_the_demonstration_has_no_page_twice() -> None:
    content = ROOT / "content"
    today = date(2026, 11, 27)
    assert {one.rule for one in cautions(read_checked(content, today), content, today)} <= {"stale"}


def test_a_small_atlas_has_nothing_to_look_at() -> None:
    assert cautions_of(SMALL) == []


PUBLISHED = "publisher: {name: Gemeente Lindeveen}\nlicence: CC-BY-4.0\n"


@pytest.mark.parametrize(
    ("facts", "line", "missing"),
    [
        ("licence: CC-BY-4.0\n", 5, "publisher, contact.email"),
        (PUBLISHED, 6, "contact.email"),
        ("publisher: {name: Gemeente Lindeveen}\ncontact: {email: atlas@lindeveen.example}\n", 5, "licence"),
    ],
)
def test_what_a_register_of_open_data_lacks_is_a_hint(tmp_path: Path, facts: str, line: int, missing: str) -> None:
    desk = Desk(tmp_path)
    before = cautions_of(desk.content)
    desk.write("index.md", f"---\ntitle: A\nmunicipality: L\nlanguages: [nl, en]\n{facts}---\nHier.\n")
    (note,) = set(cautions_of(desk.content)) - set(before)
    assert note == (
        f"index.md:{line}: note: a register of open data, such as data.overheid.nl, needs {missing} too; "
        "write that here, and data/dcat.jsonld is made"
    )
    assert main(["check", str(desk.content), *COMMON]) == 0


@pytest.mark.parametrize("facts", ["", PUBLISHED + "contact: {email: atlas@lindeveen.example}\n"])
def test_where_nothing_lacks_or_nobody_wants_it_nothing_is_said(tmp_path: Path, facts: str) -> None:
    desk = Desk(tmp_path)
    desk.write("index.md", f"---\ntitle: A\nmunicipality: L\nlanguages: [nl, en]\n{facts}---\nHier.\n")
    assert not [one for one in cautions_of(desk.content) if "open data" in one]
