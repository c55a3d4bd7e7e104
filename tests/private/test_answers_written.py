"""Figures of answers put on a page: every other character stays, and what would give people away is not put there."""

import re

import pytest

from atlas.analysis.impact.impact import impact_result
from tests.private.office import PAGE, Captured, Office, people
from tests.reading.folders import read


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


@pytest.mark.parametrize("more", [[], ["--write"]])
def test_a_wave_in_which_all_changed_alike_is_not_published(office: Office, more: list[str]) -> None:
    file = office.file(people(gain=(12,)))
    assert "the average tells the change of each; do not publish this" in office.refused(file, "--invited", "40", *more)
    assert office.json(file)["sd_diff"] == 0


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
