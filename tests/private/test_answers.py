"""Private answers become figures about a group, or a sentence that says why not. Nobody is named, nothing guessed."""

import json
import random
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from atlas.analysis.impact.impact import impact_result
from atlas.cli import main
from tests.reading.folders import Desk, read

Captured = pytest.CaptureFixture[str]
Rows = list[tuple[str, str, object]]

PAGE = "linde/initiatives/eettafel.md"
CUSTOM = ["--instrument", "custom", "--title", "Durven spreken", "--range", "1", "10"]


def people(n: int = 24, low: int = 20, gain: Sequence[int] = (12, 0, 24)) -> Rows:
    """Before and after of n people, whose WHO-5 scores change by turns."""
    before = [(f"p{number:02}", low + 4 * (number % 6)) for number in range(n)]
    after = [(name, score + gain[number % len(gain)]) for number, (name, score) in enumerate(before)]
    return [*((name, "before", score) for name, score in before), *((name, "after", score) for name, score in after)]


def as_csv(path: Path, rows: Sequence[Sequence[object]], header: str = "respondent,occasion,score") -> Path:
    path.write_text("\n".join([header, *(",".join(map(str, row)) for row in rows)]) + "\n", "utf-8")
    return path


def as_excel(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    book = Workbook()
    assert book.active is not None
    for row in [("Deelnemer", "Moment", "Score"), *rows]:
        book.active.append(list(row))
    book.save(path)
    return path


class Office:
    """A computer with an atlas, and beside it a folder for what stays private."""

    def __init__(self, folder: Path, capsys: Captured) -> None:
        self.desk = Desk(folder)
        self.folder = folder
        self.capsys = capsys

    def file(self, rows: Sequence[Sequence[object]], header: str = "respondent,occasion,score") -> Path:
        return as_csv(self.folder / "answers.csv", rows, header)

    def run(self, file: Path, *more: str, initiative: str = "eettafel", wave: str = "voorjaar 2026") -> int:
        instrument = [] if "--instrument" in more else ["--instrument", "who-5"]
        place = ["--initiative", initiative, "--wave", wave, "--content", str(self.desk.content)]
        return main(["answers", str(file), *instrument, *place, "--language", "en", *more])

    def json(self, file: Path, *more: str) -> dict[str, Any]:
        assert self.run(file, "--json", *more) == 0
        found: dict[str, Any] = json.loads(self.capsys.readouterr().out)
        return found

    def refused(self, file: Path, *more: str, status: int = 1, **where: str) -> str:
        """What is said where nothing is published: nothing on stdout, and no page changed."""
        self.capsys.readouterr()
        before = self.pages()
        assert self.run(file, *more, **where) == status
        seen = self.capsys.readouterr()
        assert seen.out == ""
        assert self.pages() == before
        return seen.err

    def pages(self) -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in self.desk.content.rglob("*") if path.is_file()}

    def page(self) -> str:
        return (self.desk.content / PAGE).read_bytes().decode()


@pytest.fixture
def office(tmp_path: Path, capsys: Captured) -> Office:
    return Office(tmp_path, capsys)


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


def test_the_block_can_be_pasted(office: Office) -> None:
    assert office.run(office.file(people()), "--invited", "40", wave="spring: 'a' \"b\", {c} # d") == 0
    seen = office.capsys.readouterr()
    office.desk.edit(PAGE, "confirmed_on:", f"{seen.out}confirmed_on:")
    (wave,) = read(office.desk.content).neighbourhoods["linde"].initiatives["eettafel"].original.meta.impact
    assert wave.wave == "spring: 'a' \"b\", {c} # d"
    assert (wave.challenge, wave.invited, wave.n, wave.improved) == ("alleen", 40, 24, 16)
    assert (wave.mean_before, wave.mean_after, wave.sd_diff) == (30, 42, 10.01)
    assert impact_result(wave).impact_class == office.json(office.file(people()))["class"]
    assert "change 12.00 points (plus is better), 95 % interval 7.77 to 16.23: better" in seen.err
    assert "fewer than 30 people: this is an indication" in seen.err
    assert "That this initiative caused a change is not shown" in seen.err


def test_without_invited_the_block_is_not_complete(office: Office) -> None:
    assert office.run(office.file(people())) == 0
    seen = office.capsys.readouterr()
    assert "invited: , n: 24" in seen.out
    assert "invited is not known, and a page cannot do without" in seen.err
    assert office.json(office.file(people()))["cautious"] is None


def test_more_answered_than_were_invited(office: Office) -> None:
    file = office.file([*people(), ("q", "before", 40)])
    assert "25 people answered, and fewer were invited" in office.refused(file, "--invited", "24")
    assert office.json(file, "--invited", "25")["invited"] == 25


def test_sums_of_who_5_are_noticed(office: Office) -> None:
    office.run(office.file(people(low=0, gain=[1, 2])), "--invited", "40")
    assert "every score is 25 or lower" in office.capsys.readouterr().err


FORMS = {
    "no waves yet": ("", ""),
    "a list": ("", "impact: # ours\n  # first\n  - {WAVE}\n\n# money\n"),
    "a list in blocks": ("", "impact:\n- challenge: alleen\n  instrument: swemwbs\n  wave: '1'\n  invited: 30\n"
                             "  n: 20\n  mean_before: 20\n  mean_after: 21\n  sd_diff: 3 # wide\n"),
    "a list on one line": ("", "impact: [{WAVE}] # ours\n"),
    "an open list": ("", "impact: [\n    {WAVE},\n  ]\n"),
    "an empty list": ("", "impact: []\n"),
    "nothing behind the key": ("", "impact:\n"),
    "a byte order mark": ("\ufeff", ""),
}  # fmt: skip
ONE = (
    "{challenge: alleen, instrument: swemwbs, wave: '1', invited: 30, n: 20, mean_before: 8, mean_after: 9, sd_diff: 3}"
)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("form", FORMS)
def test_writing_leaves_everything_else_as_it_was(office: Office, form: str, end: str) -> None:
    mark, impact = FORMS[form]
    office.desk.edit(PAGE, "funding:\n", f"{impact.replace('{WAVE}', ONE)}funding: # 'who pays'\n")
    office.desk.edit(PAGE, "Wie aanschuift", "\n---\nimpact: een kop\n\nWie aanschuift")
    office.desk.write(PAGE, mark + office.page().replace("\n", end))
    before = office.page()
    old = read(office.desk.content).neighbourhoods["linde"].initiatives["eettafel"].original.meta.impact
    assert office.run(office.file(people()), "--invited", "40", "--write") == 0
    after = office.page()
    start = next(place for place, both in enumerate(zip(before, after, strict=False)) if both[0] != both[1])
    end_of_added = len(after) - len(before) + start
    assert after[end_of_added:] == before[start:]
    assert "wave: voorjaar 2026, invited: 40, n: 24," in after[start:end_of_added]
    assert set(re.findall(r"\r\n|\r|\n", after)) == {end}
    waves = read(office.desk.content).neighbourhoods["linde"].initiatives["eettafel"].original.meta.impact
    assert waves[:-1] == old
    assert waves[-1].wave == "voorjaar 2026"
    assert "already on this page" in office.refused(
        office.file(people()), "--invited", "40", "--write", wave="Voorjaar  2026"
    )


def test_a_translation_of_older_waves_stays_true(office: Office) -> None:
    office.desk.edit(PAGE, "funding:\n", f"impact: [{ONE}]\nfunding:\n")
    office.desk.edit(PAGE.replace(".md", ".en.md"), "summary:", "impact: [{wave: first}]\nsummary:")
    assert office.run(office.file(people()), "--invited", "40", "--write") == 0
    english = read(office.desk.content).neighbourhoods["linde"].initiatives["eettafel"].translations["en"].meta.impact
    assert [wave.wave for wave in english] == ["first", "voorjaar 2026"]


@pytest.mark.parametrize("facts", ["{title: Koor, kind: informal}", "title: Koor\nkind: informal\nimpact: ~"])
def test_a_page_of_an_unusual_form_is_left_alone(office: Office, facts: str) -> None:
    office.desk.write("linde/initiatives/koor.md", f"---\n{facts}\n---\n\nZingen.\n")
    wanted = ["--invited", "40", "--write", "--challenge", "alleen"]
    told = office.refused(office.file(people()), *wanted, initiative="koor")
    assert "the wave cannot be put in here without changing something else; paste it in yourself" in told


def test_a_page_with_a_fault_is_left_alone(office: Office) -> None:
    office.desk.edit(PAGE, "kind: formal", "kind: fromal")
    told = office.refused(office.file(people()), "--invited", "40", "--write")
    assert f'{office.desk.content.as_posix()}/{PAGE}:4: kind: "fromal" is not one of the choices' in told


def test_unknown_names_get_the_nearest_one(office: Office) -> None:
    file = office.file(people())
    assert 'did you mean "eettafel"?' in office.refused(file, "--json", initiative="eetafel")
    assert "write the file name of its page" in office.refused(file, initiative="../../index")
    assert 'did you mean "alleen"?' in office.refused(file, "--challenge", "aleen", "--invited", "40")
    assert 'did you mean "alleen"?' in office.refused(file, "--challenge", "aleen", "--json")
    assert "there is no folder here" in office.refused(file, "--content", str(office.folder / "nowhere"))


def test_of_two_initiatives_with_one_id_the_neighbourhood_is_named_too(office: Office) -> None:
    page = office.page()
    office.desk.write("eik/initiatives/eettafel.md", page)
    file = office.file(people())
    assert "write one of these: eik/eettafel, linde/eettafel" in office.refused(file, "--json")
    assert 'did you mean "linde/eettafel"?' in office.refused(file, "--json", initiative="linde/eetafel")


def test_the_challenge_is_asked_where_it_is_not_clear(office: Office) -> None:
    told = office.refused(office.file(people()), "--invited", "40", initiative="koor")
    assert "it is not clear which challenge this is about; add --challenge and one of these: alleen" in told
    assert (
        office.run(office.file(people()), "--invited", "40", "--challenge", "alleen", "--write", initiative="koor") == 0
    )
    assert read(office.desk.content).neighbourhoods["linde"].initiatives["koor"].original.meta.impact


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


@pytest.mark.parametrize("more", [[], ["--write"]])
def test_a_wave_in_which_all_changed_alike_is_not_published(office: Office, more: list[str]) -> None:
    file = office.file(people(gain=(12,)))
    assert "the average tells the change of each; do not publish this" in office.refused(file, "--invited", "40", *more)
    assert office.json(file)["sd_diff"] == 0


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


def test_a_deviation_of_nil_is_left_out_and_refused(office: Office, capsys: Captured) -> None:
    alike = [(f"p{n}", "before", 40) for n in range(12)]
    file = office.file([*alike, *((f"p{n}", "after", 44 + 4 * (n % 3)) for n in range(12))])
    assert office.run(file, "--invited", "20") == 0
    block = capsys.readouterr().out
    assert "sd_before" not in block
    assert "sd_after" in block
    office.desk.initiative(f"kind: informal\n{block.replace('sd_after', 'sd_before: 0, sd_after')}")
    (fault,) = office.desk.faults()
    assert "sd_before: 0 says that everybody has the average" in fault


@pytest.mark.parametrize("more", [["--write"], ["--json"], []])
@pytest.mark.parametrize(("n", "advice"), [(20, "keep the larger one, which is on the page"), (28, "is still known")])
def test_a_wave_of_nearly_the_same_people_is_refused(office: Office, more: list[str], n: int, advice: str) -> None:
    assert office.run(office.file(people(24)), "--invited", "40", "--write") == 0
    told = office.refused(office.file(people(n)), "--invited", "40", *more, wave="mei 2026")
    small, large = sorted((n, 24))
    assert f"the measurement among {small} people stands beside one among {large} people" in told
    assert "what the other 4 people answered can be worked out" in told
    assert advice in told


def test_a_wave_that_replaces_one_of_nearly_the_same_people_is_not_asked_to_take_the_old_one_out(
    office: Office,
) -> None:
    assert office.run(office.file(people(24)), "--invited", "40", "--write") == 0
    told = office.refused(office.file(people(25)), "--invited", "40", "--write")
    assert "if the smaller one was ever published, leave this one out" in told
    assert "take the old one out first" not in told


@pytest.mark.parametrize(("n", "wave"), [(24, "mei 2026"), (34, "mei 2026"), (28, "najaar 2026")])
def test_the_same_people_many_more_or_another_time_may_be_added(office: Office, n: int, wave: str) -> None:
    assert office.run(office.file(people(24)), "--invited", "40", "--write") == 0
    assert office.run(office.file(people(n)), "--invited", "40", "--write", wave=wave) == 0
    read(office.desk.content)


def test_the_same_people_can_be_told_for_two_challenges(office: Office) -> None:
    alone = (office.desk.content / "linde/challenges/alleen.md").read_text("utf-8")
    office.desk.write("linde/challenges/fit.md", alone.replace("title: Minder alleen", "title: Fit", 1))
    for challenge in ("alleen", "fit"):
        assert office.run(office.file(people(24)), "--invited", "40", "--challenge", challenge, "--write") == 0
    waves = read(office.desk.content).neighbourhoods["linde"].initiatives["eettafel"].original.meta.impact
    assert [wave.challenge for wave in waves] == ["alleen", "fit"]
