"""What a reader is told of money: on the page of an initiative, a challenge, a neighbourhood, and as CSV."""

import csv
import io
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from atlas.pages.writing.compiled import CompiledSite

from ...reading.folders import Desk, compiled, unmarked

CHALLENGE = "linde/challenges/samen.md"
FUNDING = "linde/funding.md"
CSV = "linde/downloads/funding.csv"
LASTING = {"source": "The council", "kind": "structural", "amount": 1000}
BETTER = {"challenge": "samen", "instrument": "who-5", "wave": "spring", "invited": 40, "n": 30, "mean_before": 48,
          "mean_after": 60, "sd_diff": 18}  # fmt: skip
UNCLEAR = BETTER | {"sd_diff": 90}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A neighbourhood with a challenge that nobody contributes to yet."""
    made = Desk(tmp_path)
    front = "title: Samen\nstated_by: Buurtraad\nstated_on: 2026-01-15\nneeds: [{id: eten, title: Eten}]"
    made.write(CHALLENGE, f"---\n{front}\n---\n\nSamen is beter.\n")
    return made


def publish(desk: Desk, key: str, *, title: str = "", kind: str = "informal", **facts: Any) -> None:
    """An initiative that contributes to the challenge."""
    facts = {"contributes": [{"challenge": "samen", "needs": ["eten"]}], **facts}
    told = "".join(f"{name}: {value}\n" for name, value in facts.items())
    desk.write(
        f"linde/initiatives/{key}.md",
        f"---\ntitle: {title or key.title()}\nkind: {kind}\n{told}---\n\nWij doen iets.\n",
    )


def effort(hours: int, participants: int) -> dict[str, int]:
    return {"hours_per_month": hours, "participants": participants}


def methods(desk: Desk) -> None:
    """The four initiatives of METHODS 5: money 80k, 15k, 5k, 0; n times change 240, 360, 360, 320."""
    who_5 = BETTER
    publish(desk, "aardbei", people=effort(1600, 60), funding=[LASTING | {"amount": 80000}],
            impact=[who_5 | {"n": 20}])  # fmt: skip
    publish(desk, "bes", people=effort(1200, 40), funding=[LASTING | {"amount": 15000}], impact=[who_5])
    publish(desk, "citroen", people=effort(800, 60), funding=[LASTING | {"amount": 5000}], impact=[who_5])
    publish(desk, "druif", people=effort(400, 40), funding=[{"source": "Nobody", "kind": "none"}],
            impact=[who_5 | {"n": 32, "mean_after": 58}])  # fmt: skip


def told(site: CompiledSite, path: str) -> str:
    """A page with its characters as a reader sees them, without its drawings."""
    return unmarked(re.sub(r"<figure.*?</figure>", "", unescape(site.pages[path].text)))


def section(desk: Desk, language: str = "en") -> str:
    return told(compiled(desk.content, language), CHALLENGE).partition("{ #funding }")[2].partition("\n## ")[0]


def money(desk: Desk, key: str, language: str = "en") -> str:
    page = told(compiled(desk.content, language), f"linde/initiatives/{key}.md")
    text = page.partition("{ #funding }")[2].partition("### ")[0]
    return re.sub(r' <a class="atlas-figure-link" id="money-[^>]+></a>', "", text)


def part(page: str, anchor: str) -> str:
    return page.partition(f"{{ #{anchor} }}")[2].partition("\n## ")[0]


def row(text: str, name: str) -> list[str]:
    (line,) = [line for line in text.splitlines() if line.startswith(f"| [{name}]")]
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_the_example_of_the_methods_on_a_page(desk: Desk) -> None:
    methods(desk)
    found = section(desk)
    assert "**If the money were divided as the effort is, €50 of every €100 would go to another initiative.**" in found
    assert "- hours (by that alone it would be 40%)" in found
    assert "- participants (by that alone it would be 50%)" in found
    assert "- what participants noticed (by that alone it would be 61%)" in found
    assert row(found, "Aardbei")[1:] == ["€80,000", "80%", "30%", "40%", "30%", "19%",
                                         "more: 2.7 times its share of the effort"]  # fmt: skip
    assert row(found, "Bes")[-1] == "less: 58% of its share of the effort"
    assert row(found, "Druif")[1:4] == ["€0", "0%", "18%"]
    assert row(found, "Druif")[-1] == "no money that others decide on"
    assert "not a judgement" in found


def test_little_is_not_told_as_nothing(desk: Desk) -> None:
    publish(desk, "aardbei", people=effort(100, 60), funding=[LASTING | {"amount": 80000}])
    publish(desk, "bes", people=effort(100, 40), funding=[LASTING | {"amount": 100}])
    found = section(desk)
    assert row(found, "Bes")[1:3] == ["€100", "less than 1%"]
    assert row(found, "Bes")[-1] == "less than 1% of its share of the effort"
    assert "&lt;1%" in compiled(desk.content, "en").pages[CHALLENGE].text
    assert row(section(desk, "nl"), "Bes")[-1] == "minder dan 1% van zijn deel van de inzet"


def test_money_that_is_told_in_another_currency_is_not_called_untold(desk: Desk) -> None:
    publish(desk, "aardbei", people=effort(100, 60), funding=[LASTING | {"amount": 80000}])
    publish(desk, "bes", people=effort(100, 40), funding=[LASTING | {"amount": 100, "currency": "GBP"}])
    found = section(desk)
    assert "Fewer than two initiatives have their money in the same currency" in found
    assert "told enough" not in found


def test_the_figures_also_stand_in_the_table_of_the_neighbourhood(desk: Desk) -> None:
    methods(desk)
    page = told(compiled(desk.content, "en"), FUNDING)
    assert row(part(page, "parity"), "Samen")[1:] == ["**50%**", "40%", "50%", "61%", "4"]


def test_amounts_and_percentages_are_written_as_the_language_does(desk: Desk) -> None:
    methods(desk)
    assert row(section(desk, "nl"), "Aardbei")[1] == "€ 80.000"
    assert row(section(desk, "en"), "Aardbei")[1] == "€80,000"


def test_a_part_of_effort_that_does_not_count_is_named_with_its_reason(desk: Desk) -> None:
    publish(desk, "aardbei", people=effort(10, 20), funding=[LASTING], impact=[BETTER])
    publish(desk, "bes", people={"participants": 30}, funding=[LASTING])
    found = section(desk)
    assert "Left out of the effort: hours, for it is not known of all of them." in found
    assert "Left out of the effort: what participants noticed, for it is not known of all of them." in found
    assert "| in participants |" in found
    assert "| in hours |" not in found


def test_who_has_not_told_is_left_out_and_never_has_no_money(desk: Desk) -> None:
    methods(desk)
    publish(desk, "engel", people=effort(10, 10))
    found = section(desk)
    assert "<summary>Not compared: 1 initiative</summary>\n\nNot known is not the same as nil" in found
    assert "[Engel](../initiatives/engel.md#funding) (has not told where its money comes from)" in found
    assert not [line for line in found.splitlines() if line.startswith("| [Engel]")]
    assert "Not told is not the same as no money." in money(desk, "engel")
    assert "**Not told**: [Engel]" in told(compiled(desk.content, "en"), FUNDING)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_section_is_there_when_there_is_nothing_to_say_and_says_who_can_supply_it(
    desk: Desk, language: str
) -> None:
    found = section(desk, language)
    assert ("Each initiative can add its money" if language == "en" else "Elk initiatief kan zijn geld") in found
    assert "methods.md#funding" in found


def test_the_status_is_that_of_the_day_and_says_what_stops_when(desk: Desk) -> None:
    grant = {"source": "A fund", "kind": "project", "amount": 900.5, "from": "2026-01-01", "until": "2026-12-31",
             "for": "Pans", "decision": "AF-1"}  # fmt: skip
    gone = {"source": "Old fund", "kind": "one-off", "amount": 5, "from": "2020-01-01", "until": "2020-02-01"}
    publish(desk, "aardbei", funding=[gone, grant])
    found = money(desk, "aardbei")
    assert (
        '<span class="atlas-state">money that stops within a year</span> This is how it stands on 1 June 2026.' in found
    )
    assert "What comes from A fund (project) stops on 31 December 2026." in found
    running, _, ended = found.partition("**Ended**")
    assert "| A fund | project | €900.50 | 1 January 2026 – 31 December 2026 | Pans<br>Decision: AF-1 |" in running
    assert "Old fund" in ended
    assert "Old fund" not in running


def test_lasting_money_is_an_amount_a_year(desk: Desk) -> None:
    publish(desk, "aardbei", funding=[LASTING])
    assert "| The council | structural | €1,000 a year |" in money(desk, "aardbei")
    assert "lasting money" in money(desk, "aardbei")


def test_no_money_is_told_as_such(desk: Desk) -> None:
    publish(desk, "aardbei", funding=[{"source": "Nobody", "kind": "none"}])
    found = money(desk, "aardbei")
    assert '<span class="atlas-state">no money now</span>' in found
    assert "not told" not in found


def test_unmeasured_is_never_worded_as_ineffective(desk: Desk) -> None:
    publish(desk, "aardbei", funding=[LASTING])
    page = told(compiled(desk.content, "en"), FUNDING)
    assert "[not measured: says nothing about what it does](#unmeasured)" in page
    assert "Not measured is not the same as not working" in page
    assert "Aardbei" not in part(page, "candidates") + part(page, "measure-first")
    for bad in ("ineffective", "no effect", "does not work", "proven"):
        assert bad not in page


def test_who_got_better_without_lasting_money_is_a_candidate_and_unclear_with_it_is_to_measure_first(
    desk: Desk,
) -> None:
    publish(desk, "aardbei", funding=[{"source": "Sales", "kind": "own-income"}], impact=[BETTER])
    publish(desk, "bes", funding=[LASTING], impact=[BETTER])
    publish(desk, "citroen", funding=[LASTING], impact=[UNCLEAR])
    page = told(compiled(desk.content, "en"), FUNDING)
    assert "- [Aardbei](initiatives/aardbei.md#funding): own income only" in part(page, "candidates")
    assert "Bes" not in part(page, "candidates")
    assert "[Citroen](initiatives/citroen.md#funding)." in part(page, "measure-first")
    assert "That is no reason to take it away" in part(page, "measure-first")


def test_a_candidate_measured_from_memory_alone_says_that_this_is_weaker(desk: Desk) -> None:
    weaker = "asked only afterwards how it was before: a weaker way of measuring."
    other = BETTER | {"instrument": "swemwbs", "mean_before": 20, "mean_after": 26, "sd_diff": 4}
    publish(desk, "aardbei", impact=[BETTER | {"retrospective": True}])
    publish(desk, "bes", impact=[BETTER | {"retrospective": True}, other])
    found = part(told(compiled(desk.content, "en"), FUNDING), "candidates")
    (aardbei, bes) = [line for line in found.splitlines() if line.startswith("- [")]
    assert weaker in aardbei
    assert weaker not in bes


def test_what_stops_stands_by_date_and_own_income_is_not_in_it(desk: Desk) -> None:
    publish(desk, "aardbei", funding=[
        {"source": "Late fund", "kind": "project", "amount": 10, "from": "2026-01-01", "until": "2027-03-01"},
        {"source": "Early fund", "kind": "one-off", "amount": 20, "from": "2026-01-01", "until": "2026-07-01"},
        {"source": "Sales", "kind": "own-income", "amount": 30, "from": "2026-01-01", "until": "2026-12-31"},
    ])  # fmt: skip
    found = part(told(compiled(desk.content, "en"), FUNDING), "ends")
    assert found.index("1 July 2026") < found.index("31 December 2026") < found.index("1 March 2027")
    assert "Early fund (one-off)" in found
    assert "Sales" not in found


def test_professionals_stand_beside_and_show_their_money_on_their_own_page(desk: Desk) -> None:
    publish(desk, "wijkteam", kind="professional", funding=[LASTING], scaling={"wish": "bigger"})
    site = compiled(desk.content, "en")
    assert "Wijkteam" not in told(site, FUNDING)
    assert "The council" in told(site, "linde/initiatives/wijkteam.md")
    assert "{ #growing }" not in told(site, "linde/initiatives/wijkteam.md")


def test_growing_is_told_in_words_and_signs_and_never_as_a_sum(desk: Desk) -> None:
    publish(desk, "aardbei", funding=[LASTING], core_quality="Soup", scaling={"wish": "copy", "able_to_run": 1})
    page = told(compiled(desk.content, "en"), "linde/initiatives/aardbei.md").partition("{ #growing }")[2]
    assert re.search(r"two or more people run it\? \| .*▲</span> not yet", page)
    assert re.search(r"Are the hours shared.*○</span> not told", page)
    assert re.search(r"written down.*●</span> yes", page)
    deeper, copy, bigger = (page.index(f"**{way}**") for way in ("Deeper", "Copy", "Bigger"))
    assert deeper < copy < bigger
    assert "First: find a second person who can run it and ask the participants what they think of it." in page
    assert "baby with the bathwater" in page
    assert not re.search(r"\d+ (of|out of) 6", page)


def test_who_says_nothing_about_growing_or_wants_to_stay_gets_no_advice(desk: Desk) -> None:
    publish(desk, "aardbei", funding=[LASTING])
    publish(desk, "bes", funding=[LASTING], scaling={"wish": "stay", "able_to_run": 2})
    site = compiled(desk.content, "en")
    assert "{ #growing }" not in told(site, "linde/initiatives/aardbei.md")
    stays = told(site, "linde/initiatives/bes.md")
    assert "It wants to stay as it is." in stays
    assert "**Bigger**" not in stays


def test_whatever_a_neighbour_wrote_is_text(desk: Desk) -> None:
    nasty = "a | b <b>*x*</b> [y](z)"
    line = {"source": nasty, "kind": "project", "amount": 1, "from": "2026-01-01", "until": "2026-12-31", "for": nasty,
            "decision": nasty}  # fmt: skip
    publish(desk, "aardbei", funding=[line], impact=[BETTER])
    site = compiled(desk.content, "en")
    for path in ("linde/initiatives/aardbei.md", FUNDING):
        assert "<b>" not in site.pages[path].text
        assert "a | b" not in site.pages[path].text
        assert nasty in unescape(site.pages[path].text)


def test_every_line_is_in_the_download_as_published(desk: Desk) -> None:
    line = {"source": "=A fund", "kind": "project", "amount": 900.5, "currency": "GBP", "from": "2026-01-01",
            "until": "2026-12-31", "decision": "AF-1", "id": "360G-1"}  # fmt: skip
    publish(desk, "aardbei", funding=[line, {"source": "Hall", "kind": "in-kind"}])
    rows = list(csv.DictReader(io.StringIO(compiled(desk.content, "en").files[CSV].decode())))
    first, second = [found for found in rows if found["initiative"] == "aardbei"]
    assert first == {"initiative": "aardbei", "title": "Aardbei", "kind_of_initiative": "informal", "status": "ending",
                     "source": "'=A fund", "kind": "project", "amount": "900.50", "currency": "GBP",
                     "from": "2026-01-01", "until": "2026-12-31", "for": "", "decision": "AF-1",
                     "grant": "360G-1"}  # fmt: skip
    assert (second["source"], second["amount"], second["currency"]) == ("Hall", "", "")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_link_to_a_section_on_money_leads_to_one(desk: Desk, language: str) -> None:
    methods(desk)
    publish(desk, "engel", people=effort(10, 10))
    publish(desk, "framboos", contributes=[])
    site = compiled(desk.content, language)
    for path in (FUNDING, CHALLENGE):
        for key in re.findall(r"initiatives/([a-z]+)\.md#funding", site.pages[path].text):
            assert "{ #funding }" in site.pages[f"linde/initiatives/{key}.md"].text, key
    assert "framboos.md)" in site.pages[FUNDING].text


def test_a_translation_words_the_lines_that_stop(desk: Desk) -> None:
    line = {"source": "Gemeente", "kind": "project", "amount": 1, "from": "2026-01-01", "until": "2026-12-31"}
    publish(desk, "aardbei", funding=[line | {"for": "Pannen"}])
    desk.write("linde/initiatives/aardbei.en.md", "---\ntitle: Strawberry\nfunding:\n  - {for: Pans}\n---\n\nWe do.\n")
    ends = part(told(compiled(desk.content, "en"), FUNDING), "ends")
    assert "Pans" in ends
    assert "Pannen" not in ends


def test_the_whole_neighbourhood_is_compared_by_hours_and_participants(desk: Desk) -> None:
    methods(desk)
    publish(desk, "eettafel", people=effort(10, 10))
    found = part(told(compiled(desk.content, "en"), FUNDING), "parity")
    # Of METHODS 5 by hours and participants alone: effort .35, .25, .25 and .15, so half of .45 + .10 + .20 + .15.
    assert "If the money followed the hours and the participants, €45 of every €100" in found
    assert row(found, "Aardbei")[1:] == ["€80,000", "80%", "35%", "more: 2.3 times its share of the effort"]
    assert "Who has not told where its money comes from is not compared" in found
    assert not [line for line in found.splitlines() if line.startswith("| [Eettafel]")]
    assert "Left out of the effort: what participants noticed, for it is not asked with the same" in found


def test_money_that_ended_stands_apart_and_money_without_an_end_is_counted(desk: Desk) -> None:
    gone = {"source": "Old fund", "kind": "one-off", "amount": 5, "from": "2020-01-01", "until": "2020-02-01"}
    long = {"source": "Long fund", "kind": "project", "amount": 5, "from": "2020-01-01", "until": "2030-02-01"}
    publish(desk, "eettafel", funding=[gone, long, LASTING])
    found = part(told(compiled(desk.content, "en"), FUNDING), "ends")
    assert "As far as was told, nothing stops within twelve months." in found
    assert "1 initiative has money without an end date." in found
    later, _, over = found.partition("**Has ended already**")
    assert "Long fund" in later.partition("**Stops later than in a year**")[2]
    assert "Old fund" in over


def test_all_money_of_a_page_is_drawn_with_a_table_that_says_the_same(desk: Desk) -> None:
    methods(desk)
    publish(desk, "engel", funding=[{"source": "A fund", "kind": "project", "amount": 10, "until": "2026-12-31"}])
    page = compiled(desk.content, "en").pages[FUNDING].text
    for anchor in ("matrix", "ends", "parity"):
        section = part(page, anchor)
        assert section.index("<figure") < section.index("<details") < section.index("| ---")
