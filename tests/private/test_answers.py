"""Private answers become figures about a group, or a sentence that says why not. Nobody is named, nothing guessed."""

import json
import random
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from atlas.cli import main
from tests.private.office import CUSTOM, Captured, Office, as_csv, as_excel, people
from tests.reading.folders import read


def test_figures_of_a_group(office: Office) -> None:
    found = office.json(office.file(people()), "--invited", "40")
    assert (found["instrument"], found["wave"], found["invited"], found["n"]) == ("who-5", "voorjaar 2026", 40, 24)
    assert (found["mean_before"], found["mean_after"], found["change"]) == (30, 42, 12)
    assert found["sd_diff"] == pytest.approx(10.0087, abs=1e-4)
    assert found["ci"] == pytest.approx([7.7737, 16.2263], abs=1e-4)
    assert found["ci"][0] - 1 < found["bca"][0] < 12 < found["bca"][1] < found["ci"][1] + 1
    assert (found["class"], found["indicative"], found["improved"]) == ("better", True, 16)
    assert found["cautious"] == pytest.approx(7.2)
    assert (found["unpaired"], found["challenge"]) == (0, "alleen")


def test_excel_in_dutch_gives_the_same(office: Office) -> None:
    dutch = {"before": "Voor", "after": "na"}
    rows = [(name, dutch[when], score) for name, when, score in people()]
    assert office.json(as_excel(office.folder / "a.xlsx", rows)) == office.json(office.file(people()))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 1000), lone=st.lists(st.tuples(st.booleans(), st.integers(0, 25)), max_size=8))
def test_order_and_unpaired_people_never_change_the_figures(
    office: Office, seed: int, lone: list[tuple[bool, int]]
) -> None:
    rows = people()
    plain = office.json(office.file(rows))
    rows += [(f"q{place}", "after" if late else "before", 4 * score) for place, (late, score) in enumerate(lone)]
    random.Random(seed).shuffle(rows)
    other = office.json(office.file(rows))
    assert other.pop("unpaired") == len(other.pop("unpaired_rows")) == len(lone)
    assert other == {key: value for key, value in plain.items() if not key.startswith("unpaired")}


@given(changes=st.lists(st.integers(-9, 9), min_size=10, max_size=30))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_plus_is_better_in_either_direction(office: Office, changes: list[int]) -> None:
    rows = [(n, when, 10 + (change if when == "after" else 0)) for n, change in enumerate(changes)
            for when in ("before", "after")]  # fmt: skip
    file, custom = office.file(rows), ["--instrument", "custom", "--title", "x", "--range", "0", "20"]
    up, down = (office.json(file, *custom, f"--{better}-is-better") for better in ("higher", "lower"))
    assert up["change"] == pytest.approx(-down["change"])
    assert up["ci"] == pytest.approx([-down["ci"][1], -down["ci"][0]])
    assert (up["mean_after"], up["sd_diff"]) == (down["mean_after"], pytest.approx(down["sd_diff"]))


def test_people_are_compared_with_themselves_only(office: Office) -> None:
    rows = [*people(), ("late", "after", 100), ("gone", "before", 0)]
    assert office.run(office.file(rows), "--invited", "40") == 0
    assert "2 people answered once only and do not count: rows 50, 51" in office.capsys.readouterr().err


@pytest.mark.parametrize("n", [0, 1, 8, 9])
@pytest.mark.parametrize("more", [["--json"], ["--write"], []])
def test_fewer_than_ten_are_never_published(office: Office, n: int, more: list[str]) -> None:
    told = office.refused(office.file([*people(n), *people(30)[n:30]]), "--invited", "50", *more)
    assert f"{n} pe" in told
    assert "answered both times: too few to publish anything" in told


def test_ten_are_enough(office: Office) -> None:
    assert office.json(office.file(people(10)))["n"] == 10


@pytest.mark.parametrize(("gains", "shown"), [((4, 4, 4, 4, 0, 0), None), ((4, 4, 4, 0, 0, 0), 6)])
def test_improved_is_left_out_where_few_did_not(office: Office, gains: list[int], shown: int | None) -> None:
    assert office.json(office.file(people(12, gain=gains)))["improved"] == shown


def test_everybody_changed_alike(office: Office) -> None:
    rows = [
        (n, when, score) for n in range(12) for when, score in (("before", f"{n / 10 + 3}"), ("after", n / 10 + 3.6))
    ]
    found = office.json(office.file(rows), *CUSTOM, "--higher-is-better")
    assert found["change"] == pytest.approx(0.6)
    rows = [(n, when, score) for n in range(12) for when, score in (("before", "3,6"), ("after", "3.0"))]
    file = office.folder / "semicolon.csv"
    file.write_text("\n".join(["nummer;moment;score", *(f"{a};{b};{c}" for a, b, c in rows)]))
    found = office.json(file, *CUSTOM, "--lower-is-better")
    assert (found["sd_diff"], found["bca"], found["srm"], found["p"]) == (0, None, None, None)
    assert (found["change"], found["ci"], found["class"]) == (0.6, [0.6, 0.6], "better")


def test_all_faults_are_told_with_their_row_and_nobody_is_named(office: Office) -> None:
    rows = [*people(), ("", "before", 40), ("Jansen", "during", 40), ("Jansen", "after", "high"),
            ("Bakker", "after", 101), ("Bakker", "before", ""), ("P01", "Before ", 8)]  # fmt: skip
    told = office.refused(office.file(rows), "--json")
    for row, what in (
        (50, "respondent: it is not said whose answer this is"),
        (51, "occasion: this is neither before nor after; write before or after"),
        (52, "score: this is not a number"),
        (53, "score: this score lies outside the range of the instrument; write a number from 0 to 100"),
        (54, "score: there is no score in this row"),
        (55, "respondent: this person and occasion already stand in row 3"),
    ):
        assert f"answers.csv:{row}: {what}" in told
    assert "6 problems to mend" in told
    assert "Jansen" not in told
    assert "Bakker" not in told


def test_of_doubled_rows_the_first_counts_if_asked(office: Office) -> None:
    doubled = office.file([*people(), ("P01", "voor", 100)])
    found = office.json(doubled, "--keep", "first")
    assert found.pop("doubled_rows") == [50]
    plain = office.json(office.file(people()))
    assert found == {key: value for key, value in plain.items() if key != "doubled_rows"}


@pytest.mark.parametrize("score", ["nan", "inf", "1e2", "--4", "4.", "٤", "forty"])
def test_what_is_not_a_number(office: Office, score: str) -> None:
    assert "answers.csv:50: " in office.refused(office.file([*people(), ("x", "before", score)]))


def items(answers: Sequence[str], later: Sequence[str]) -> list[Sequence[object]]:
    return [(n, when, *cells) for n in range(10) for when, cells in (("before", answers), ("after", later))]


def test_who_5_from_its_items(office: Office) -> None:
    header = "respondent,occasion,item1,item 2,vraag3,Item4,item5"
    found = office.json(office.file(items("01234", "55555"), header))
    assert (found["mean_before"], found["mean_after"]) == (40, 100)
    told = office.refused(
        office.file([*items("01234", "55555"), (99, "before", *"01264"), (98, "before", *"01x35")], header)
    )
    assert "answers.csv:22: item4: this answer is not a whole number from 0 to 5" in told
    assert "answers.csv:23: item3: this is not a number" in told
    told = office.refused(office.file([*items("01234", "55555"), (99, "before", *"0123")], header))
    assert "answers.csv:22: item5: this answer is missing" in told


def test_a_score_beside_items_must_agree(office: Office) -> None:
    header = "respondent,occasion,score,item1,item2,item3,item4,item5"
    good = items(["40", *"01234"], ["100", *"55555"])
    assert office.json(office.file(good, header))["change"] == 60
    told = office.refused(office.file([*good, (99, "before", "44", *"01234")], header))
    assert "answers.csv:22: score: the score in this row is not the one that the answers give" in told


def test_loneliness_from_its_items(office: Office) -> None:
    header = "respondent,occasion,emotional1,emotional2,emotioneel3,social1,social2,sociaal3"
    before, after = ["yes", "more or less", "no", "no", "Min of meer", "ja"], ["nee", "no!", "no", "yes", "ja!", "no"]
    found = office.json(office.file(items(before, after), header), "--instrument", "de-jong-gierveld-6")
    assert (found["mean_before"], found["mean_after"], found["change"], found["class"]) == (4, 1, 3, "better")
    told = office.refused(office.file(items(["1", *before[1:]], after), header), "--instrument", "de-jong-gierveld-6")
    assert "emotional1: this answer is not yes, more or less, or no; write the answer in words" in told


def test_swemwbs_takes_scores_only(office: Office) -> None:
    swemwbs = ["--instrument", "swemwbs"]
    header = "respondent,occasion," + ",".join(f"item{n}" for n in range(1, 8))
    told = office.refused(office.file(items("1234512", "2234512"), header), *swemwbs)
    assert "its conversion table belongs to its makers" in told
    rows = [(name, when, 18.59 if when == "before" else 22.35) for name, when, _ in people()]
    assert office.json(office.file(rows), *swemwbs)["class"] == "clearly-better"
    both = items(["18.59", *"1234512"], ["22.35", *"2234512"])
    assert office.json(office.file(both, header.replace("item1", "score,item1")), *swemwbs)["n"] == 10


TWICE = (("before", 0), ("after", 1))


def test_ons4_is_one_question_per_wave(office: Office) -> None:
    header = "respondent,occasion,tevredenheid,worthwhile,happiness,angst"
    file, ons4 = office.file(items("5555", "7777"), header), ["--instrument", "ons4"]
    assert office.json(file, *ons4, "--item", "life-satisfaction")["change"] == 2
    assert office.json(file, *ons4, "--item", "anxiety")["change"] == -2
    assert "life-satisfaction, worthwhile, happiness, anxiety" in office.refused(file, *ons4, status=2)
    uneven = [(n, when, *(str(5 + step * (n % 3)) for _ in range(4))) for n in range(10) for when, step in TWICE]
    file = office.file(uneven, header)
    assert office.run(file, *ons4, "--item", "anxiety", "--invited", "20", "--write") == 0
    assert office.run(file, *ons4, "--item", "happiness", "--invited", "20", "--write") == 0
    assert "already on this page" in office.refused(file, *ons4, "--item", "anxiety", "--invited", "20", "--write")
    first, second = read(office.desk.content).neighbourhoods["linde"].initiatives["eettafel"].original.meta.impact
    assert (first.item, first.better, second.item, second.better) == ("anxiety", "lower", "happiness", "higher")


def test_no_scores_at_all_is_told_once(office: Office) -> None:
    told = office.refused(office.file([row[:2] for row in people()], "respondent,occasion"))
    assert "answers.csv:1: score: there are no scores in this file; add a column called score, or the answers" in told
    assert "1 problem to mend" in told


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--instrument", "custom"], "a custom instrument needs --range"),
        (["--instrument", "custom", "--title", "x", "--range", "1", "10"], "a custom instrument needs"),
        (["--instrument", "custom", "--title", "x", "--range", "9", "1", "--lower-is-better"], "the lowest possible"),
        (["--instrument", "custom", "--title", "x", "--range", "0", "nan", "--lower-is-better"], "the lowest possible"),
        (["--instrument", "custom", "--title", "x", "--range", "0", "1e300", "--lower-is-better"], "the lowest"),
        (["--lower-is-better"], "are fixed: leave them out"),
        (["--item", "anxiety"], "--item is for ons4 and custom only"),
        (["--wave", " "], "--wave is empty"),
        (["--wave", "a\nb"], "--wave is empty, or holds characters that cannot be shown"),
        (["--invited", "0"], "1 or more"),
        (["--write"], "give --invited too"),
    ],
)
def test_wrong_calls(office: Office, more: list[str], told: str) -> None:
    assert told in office.refused(office.file(people()), *more, status=2)


def test_figures_need_no_atlas(office: Office) -> None:
    found = office.json(office.file(people()), "--content", str(office.folder / "nowhere"))
    assert (found["n"], found["challenge"]) == (24, None)


def test_answers_in_the_content_folder_are_not_read(office: Office) -> None:
    inside = as_csv(office.desk.content / "linde" / "answers.csv", people())
    assert "this file lies in the content folder, and that is published" in office.refused(inside, "--json")
    outside = office.folder / "link.csv"
    outside.symlink_to(inside)
    assert "this file lies in the content folder" in office.refused(outside)


def test_messages_come_in_dutch(office: Office) -> None:
    told = office.refused(office.file(people(4)), "--language", "nl")
    assert "4 mensen antwoordden beide keren: te weinig om iets openbaar te maken" in told


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cells=st.lists(st.tuples(*[st.text(max_size=6)] * 3), max_size=12), raw=st.binary(max_size=60))
def test_no_file_breaks_it(office: Office, cells: list[tuple[str, str, str]], raw: bytes) -> None:
    rows = "\n".join(",".join(row) for row in [("nummer", "moment", "score"), *cells])
    file = office.folder / "any.csv"
    for content in (rows.encode("utf-8", "replace"), raw, b"respondent,occasion,score\n" + raw):
        file.write_bytes(content)
        assert office.refused(file, "--json")


def test_figures_and_a_block_without_an_atlas(
    office: Office, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(office.folder)
    (office.folder / "content").rename(office.folder / "elsewhere")
    call = ["answers", str(office.file(people())), "--initiative", "x", "--wave", "spring", "--language", "en"]
    assert main([*call, "--instrument", "who-5", "--invited", "40"]) == 0
    seen = capsys.readouterr()
    assert seen.out.startswith('impact:\n  - {challenge: "", instrument: who-5, wave: spring, invited: 40, n: 24,')
    assert "put the id of the challenge" in seen.err
    custom = ["--instrument", "custom", "--range", "0", "100", "--lower-is-better"]
    assert main([*call, *custom, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["change"] == -12
    assert main([*call, *custom]) == 2
    assert "give --title too" in capsys.readouterr().err
