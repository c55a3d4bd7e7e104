"""What a reader is told of measurements: on the page of a challenge, an initiative, a neighbourhood, and as CSV."""

import csv
import io
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from atlas.model.atlas import Document
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.compiled import CompiledSite

from ...reading.folders import TODAY, Desk, compiled, read, unmarked

CHALLENGE = "linde/challenges/alleen.md"
IMPACT = "linde/impact.md"
CSV = "linde/downloads/impact.csv"
NOT_SHOWN = "caused a change is not shown, for there was no group to compare with."

# METHODS 4, the first three cases that may be published.
WHO_5 = {"challenge": "alleen", "instrument": "who-5", "wave": "spring 2026", "invited": 40, "n": 24, "mean_before": 48,
         "mean_after": 60, "sd_diff": 18, "sd_before": 20, "sd_after": 19, "improved": 16}  # fmt: skip
LONELINESS = {"challenge": "alleen", "instrument": "de-jong-gierveld-6", "wave": "spring 2026", "invited": 48, "n": 30,
              "mean_before": 3.6, "mean_after": 3.0, "sd_diff": 1.5, "sd_before": 1.8, "sd_after": 1.8}  # fmt: skip
SWEMWBS = {"challenge": "alleen", "instrument": "swemwbs", "wave": "spring 2026", "invited": 50, "n": 36,
           "mean_before": 20.1, "mean_after": 22.0, "sd_diff": 3.9}  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def publish(desk: Desk, *waves: dict[str, Any], key: str = "nieuw", title: str = "Nieuw", head: str = "") -> None:
    """An initiative with these waves."""
    listed = "".join(f"  - {wave}\n" for wave in waves)
    front = f"title: {title}\nkind: informal\n{head}impact:\n{listed}"
    desk.write(f"linde/initiatives/{key}.md", f"---\n{front}---\n\nWij doen iets samen.\n")


def told(site: CompiledSite, path: str) -> str:
    """A page with its characters as a reader sees them, without its drawings."""
    return unmarked(re.sub(r"<figure.*?</figure>", "", unescape(site.pages[path].text)))


def section(site: CompiledSite) -> str:
    text = told(site, CHALLENGE).partition("{ #impact }")[2].partition("\n## ")[0]
    return re.sub(r" \{ #asked-[^}]+ \}$", "", text, flags=re.MULTILINE)


def row(text: str, name: str) -> list[str]:
    (line,) = [line for line in text.splitlines() if line.startswith(f"| [{name}]")]
    return [cell.strip() for cell in line.strip("|").split("|")]


def download(site: CompiledSite) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(site.files[CSV].decode())))


def test_who_5_on_the_page_as_in_the_methods(desk: Desk) -> None:
    publish(desk, WHO_5)
    cells = row(section(compiled(desk.content, "en")), "Nieuw")
    assert cells[0].endswith("<br>spring 2026")
    assert cells[1].startswith("**better**<br>an indication<br>16 of 24 improved (47%–82%)")
    assert cells[2:] == ["+12<br>+4.4 to +19.6", "24 of 40<br>60%", "48 → 60", "+7.2"]


def test_swemwbs_on_the_page_as_in_the_methods(desk: Desk) -> None:
    publish(desk, SWEMWBS)
    cells = row(section(compiled(desk.content, "en")), "Nieuw")
    assert cells[1:3] == ["**better**", "+1.9<br>+0.6 to +3.2"]


def test_less_loneliness_is_a_plus_and_better(desk: Desk) -> None:
    publish(desk, LONELINESS)
    site = compiled(desk.content, "en")
    assert "lower is better" in section(site)
    cells = row(section(site), "Nieuw")
    assert cells[1:3] == ["**better**", "+0.6<br>+0.04 to +1.16"]
    assert cells[4] == "3.6 → 3.0"
    (figures,) = download(site)
    assert (figures["change"], figures["interval_low"], figures["interval_high"]) == ("0.6000", "0.0399", "1.1601")


def test_the_page_of_an_initiative_explains_each_questionnaire_once(desk: Desk) -> None:
    publish(desk, LONELINESS, LONELINESS | {"wave": "autumn 2026"}, WHO_5)
    text = told(compiled(desk.content, "en"), "linde/initiatives/nieuw.md")
    assert text.count("**How lonely people feel (De Jong Gierveld 6).** Six statements about loneliness") == 1
    assert text.count("**How well people feel (WHO-5).** Five questions") == 1


def test_more_loneliness_is_worse(desk: Desk) -> None:
    publish(desk, LONELINESS | {"mean_before": 3.0, "mean_after": 3.6})
    site = compiled(desk.content, "en")
    (figures,) = download(site)
    assert (figures["change"], figures["interval_high"]) == ("-0.6000", "-0.0399")
    cells = row(section(site), "Nieuw")
    assert cells[1:3] == ["**worse**", "−0.6<br>−1.16 to −0.04"]


def test_the_sentence_on_causes_stands_wherever_figures_stand(desk: Desk) -> None:
    publish(desk, WHO_5)
    site = compiled(desk.content, "en")
    for path in (CHALLENGE, IMPACT, "linde/initiatives/nieuw.md"):
        assert NOT_SHOWN in told(site, path), path
        assert "proven" not in told(site, path)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_section_is_there_with_and_without_measurements(desk: Desk, language: str) -> None:
    assert "{ #impact }" in compiled(desk.content, language).pages[CHALLENGE].text
    publish(desk, WHO_5)
    assert "{ #impact }" in compiled(desk.content, language).pages[CHALLENGE].text


def test_unmeasured_is_never_shown_as_ineffective(desk: Desk) -> None:
    publish(desk, WHO_5)
    site = compiled(desk.content, "en")
    _, _, after = section(site).partition("<summary>Not measured yet: 1 initiative</summary>")
    assert "does not mean that it does not work: [Community table]" in after
    assert "| [Community table]" not in section(site)
    assert "Not measured yet: [" in told(site, IMPACT)
    assert "no measurement says nothing about what an initiative does" in told(site, IMPACT)


def test_without_any_measurement_pages_say_what_is_missing_and_who_can_supply_it(desk: Desk) -> None:
    site = compiled(desk.content, "en")
    assert "That does not mean that it does not work." in section(site)
    assert "It can ask its own participants." in section(site)
    assert "Each initiative can ask its own participants" in told(site, IMPACT)
    assert "<svg" not in site.pages[IMPACT].text
    assert download(site) == []


def test_how_many_of_those_who_contribute_measured(desk: Desk) -> None:
    publish(desk, WHO_5, head="contributes: [{challenge: alleen, needs: [bezoek]}]\n")
    assert "Of the 2 initiatives that contribute to this, 1 measured." in told(compiled(desk.content, "en"), IMPACT)


def test_fewer_than_ten_people_are_nowhere(desk: Desk) -> None:
    site = _published_anyway(desk, n=8, wave="too small")
    for path in (CHALLENGE, IMPACT, "linde/initiatives/nieuw.md"):
        assert "too small" not in site.pages[path].text
        assert "atlas-interval" not in site.pages[path].text
    assert download(site) == []


def test_how_many_improved_is_left_out_where_it_names_a_few(desk: Desk) -> None:
    site = _published_anyway(desk, improved=4)
    assert "improved" not in "".join(row(section(site), "Nieuw"))
    assert [one["improved"] for one in download(site)] == [""]


def _published_anyway(desk: Desk, **facts: object) -> CompiledSite:
    """What pages would show of a wave that reading refuses: the second lock on the same door."""
    publish(desk, WHO_5)
    atlas = read(desk.content)
    linde = atlas.neighbourhoods["linde"]
    page = linde.initiatives["nieuw"].original
    meta = page.meta.model_copy(update={"impact": (page.meta.impact[0].model_copy(update=facts),)})
    changed = Document("nieuw", replace(page, meta=meta))
    neighbourhood = replace(linde, initiatives={**linde.initiatives, "nieuw": changed})
    return compile_site(replace(atlas, neighbourhoods={"linde": neighbourhood}), "en", TODAY)


def test_a_measurement_from_memory_is_called_weaker(desk: Desk) -> None:
    publish(desk, WHO_5 | {"retrospective": True})
    site = compiled(desk.content, "en")
    for path in (CHALLENGE, IMPACT, "linde/initiatives/nieuw.md"):
        assert "a weaker way of measuring" in told(site, path)
    for path in (CHALLENGE, IMPACT):
        assert "Asked only afterwards how it was before" in told(site, path).partition("| Initiative | In words")[0]
    publish(desk, WHO_5)
    site = compiled(desk.content, "en")
    assert "a weaker way of measuring" not in told(site, CHALLENGE)
    assert "sked only afterwards" not in site.pages[CHALLENGE].text


def test_initiatives_stand_by_the_alphabet_and_questionnaires_apart(desk: Desk) -> None:
    publish(desk, WHO_5 | {"mean_after": 70}, key="z", title="Zwemmen")
    publish(desk, WHO_5, LONELINESS, key="b", title="Aardappels")
    text = section(compiled(desk.content, "en"))
    assert re.findall(r"^\| \[(\w+)\]", text, re.MULTILINE) == ["Aardappels", "Aardappels", "Zwemmen"]
    assert re.findall(r"^### (.*)$", text, re.MULTILINE) == ["How lonely people feel", "How well people feel"]
    assert re.findall(r"^Asked with: (.*)\.$", text, re.MULTILINE) == ["De Jong Gierveld 6", "WHO-5"]


def test_five_initiatives_are_also_seen_together(desk: Desk) -> None:
    for number, key in enumerate("abcde"):
        publish(desk, WHO_5 | {"mean_after": 55 + 3 * number}, key=key, title=key)
    site = compiled(desk.content, "en")
    assert "Five or more initiatives asked these same questions" in section(site)
    assert section(site).count("<br>together +") == 5
    assert all(float(one["shrunk"]) > 0 for one in download(site))
    (desk.content / "linde/initiatives/e.md").unlink()
    assert "Five or more" not in section(compiled(desk.content, "en"))


def test_hostile_names_stay_text(desk: Desk) -> None:
    name = "'</svg><script>alert(1)</script> | *x*'"
    publish(desk, WHO_5 | {"wave": "=1+1 | <b>"}, title=name)
    site = compiled(desk.content, "en")
    for path in (CHALLENGE, IMPACT, "linde/initiatives/nieuw.md"):
        body = site.pages[path].text.partition("\n---\n")[2]
        assert "<script" not in body
        assert "<b>" not in body
    (figures,) = download(site)
    assert figures["wave"] == "'=1+1 | <b>"


def test_the_download_holds_what_was_published_and_what_follows(desk: Desk) -> None:
    publish(desk, WHO_5)
    (one,) = download(compiled(desk.content, "en"))
    published = {
        key: one[key] for key in ("invited", "n", "mean_before", "mean_after", "sd_diff", "sd_before", "sd_after")
    }
    assert published == {"invited": "40", "n": "24", "mean_before": "48", "mean_after": "60", "sd_diff": "18",
                         "sd_before": "20", "sd_after": "19"}  # fmt: skip
    computed = ("change", "interval_low", "interval_high", "class", "indicative", "cautious", "p", "srm", "hedges_g_av")
    assert [one[key] for key in computed] == ["12.0000", "4.3993", "19.6007", "better", "yes", "7.2000", "0.0034",
                                              "0.6667", "0.5951"]  # fmt: skip


def test_a_translation_words_the_wave_and_the_question(desk: Desk) -> None:
    own = {"challenge": "alleen", "instrument": "custom", "title": "Zorgen", "item": "Hoeveel zorgen?",
           "range": [0, 10], "better": "lower", "wave": "voorjaar", "invited": 40, "n": 30, "mean_before": 8,
           "mean_after": 6, "sd_diff": 2}  # fmt: skip
    publish(desk, own)
    desk.write(
        "linde/initiatives/nieuw.en.md",
        "---\ntitle: New\nimpact: [{title: Worries, item: 'How many worries?', wave: spring}]\n---\n\nWe do things.\n",
    )
    text = section(compiled(desk.content, "en"))
    assert "### Worries" in text
    assert "The question: “How many worries?”." in text
    assert row(text, "New")[0].endswith("<br>spring")
    assert "### Zorgen" in section(compiled(desk.content, "nl"))


def test_numbers_and_words_are_dutch_on_a_dutch_page(desk: Desk) -> None:
    publish(desk, LONELINESS)
    cells = row(section(compiled(desk.content, "nl")), "Nieuw")
    assert cells[1:4] == ["**beter**", "+0,6<br>+0,04 tot +1,16", "30 van de 48<br>63%"]


def test_a_questionnaire_of_ones_own_is_headed_by_what_it_asks_else_by_its_name(desk: Desk) -> None:
    own = {"challenge": "alleen", "instrument": "custom", "title": "Buurtgevoel", "range": [0, 10], "better": "higher",
           "wave": "2026", "invited": 40, "n": 30, "mean_before": 5, "mean_after": 6, "sd_diff": 2}  # fmt: skip
    publish(desk, own)
    assert "### Buurtgevoel\n" in section(compiled(desk.content, "nl"))
    assert "Gevraagd met" not in section(compiled(desk.content, "nl"))
    publish(desk, own | {"asks": "Hoe thuis mensen zich voelen"})
    text = section(compiled(desk.content, "nl"))
    assert "### Hoe thuis mensen zich voelen\n" in text
    assert "Gevraagd met: Buurtgevoel." in text


def test_a_measurement_is_told_in_a_sentence_and_drawn_with_better_to_the_right(desk: Desk) -> None:
    publish(desk, LONELINESS)
    page = compiled(desk.content, "en").pages[IMPACT].text
    assert "From 3.6 to 3.0: **better**. Change +0.6 (+0.04 to +1.16)." in told(compiled(desk.content, "en"), IMPACT)
    drawing = page.partition("atlas-before-after")[2].partition("</svg>")[0]
    before, after = (float(re.findall(shown, drawing)[0]) for shown in (r'cx="([\d.]+)', r"translate\(([\d.]+)"))
    assert before < after
