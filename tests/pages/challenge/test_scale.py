"""The four steps at the top of a challenge mark the verdict as sure as it is, and no surer."""

import re

from atlas.analysis.verdict.reach import Reach
from atlas.analysis.verdict.verdict import NeedFigures, Verdict, verdict
from atlas.model.neighbourhood import Thresholds
from atlas.pages.challenge.scale import scale_sign, scale_steps
from atlas.pages.writing.writer import Writer
from tests.pages.challenge.test_challenge_page import DEMONSTRATION, TODAY, _demonstration
from tests.reading.folders import read

CHALLENGES = "de-wending/challenges"


def need(low: int, high: int, effect: float | None, lasting: float | None) -> NeedFigures:
    return NeedFigures("a need", 100, True, Reach(low, high), effect, lasting)


def marked(found: Verdict) -> list[tuple[str, str | None]]:
    writer = Writer(read(DEMONSTRATION, TODAY).shell, "en", TODAY)
    return [(step["mark"], step["said"]) for step in scale_steps(writer, found)]


def test_a_firm_verdict_stands_on_one_step() -> None:
    assert marked(verdict([need(90, 90, 0.9, 0.9)], Thresholds())) == [("no", None)] * 3 + [
        ("here", "this is where it stands")
    ]


def test_what_the_bar_decides_stands_on_no_step_for_certain() -> None:
    found = verdict([need(28, 33, 0.9, 0.9)], Thresholds())
    assert found.firmness == "range"
    assert [mark for mark, _ in marked(found)] == ["no", "perhaps", "perhaps", "perhaps"]
    assert "atlas-stair-here" not in scale_sign(found)


def test_what_nobody_measured_is_no_step_and_leaves_the_higher_ones_open() -> None:
    found = verdict([need(90, 90, None, 0.9)], Thresholds())
    assert marked(found)[2:] == [("here", "at least here"), ("perhaps", "perhaps; not enough is known")]
    assert scale_sign(found).count("atlas-stair-stripes") == 1


def test_the_page_begins_with_the_scale_and_every_mark_is_in_words() -> None:
    for name in ("opgroeien", "taal-meedoen"):
        page = _demonstration(f"{CHALLENGES}/{name}.md")
        scale = page[page.index('<div class="atlas-verdict-scale"') : page.index("</ol>")]
        assert (
            page.index('<div class="atlas-verdict-scale"')
            < page.index("atlas-glance")
            < page.index("{ #contributions }")
        )
        assert scale.count("<li") == scale.count("atlas-verdict-scale-meaning") == 4
        assert (
            len(re.findall(r'class="atlas-verdict-scale-(?:here|perhaps)"', scale))
            == scale.count("atlas-verdict-scale-said")
            > 0
        )


def test_the_overviews_show_the_same_sign() -> None:
    sign = re.compile(r'<svg class="atlas-stairs".*?</svg>')
    page = _demonstration(f"{CHALLENGES}/opgroeien.md")
    shown = sign.findall(page[page.index("{ #verdict }") :])[0]
    assert shown in _demonstration(f"{CHALLENGES}/index.md")
    assert shown in _demonstration("de-wending/verdicts.md")


def test_the_aim_is_drawn_as_an_aim_and_not_as_measured() -> None:
    page = _demonstration(f"{CHALLENGES}/eenzaamheid.md")
    drawing = page[page.index('<svg class="atlas-followed"') :].partition("</svg>")[0]
    assert drawing.count("atlas-followed-dot") == drawing.count("atlas-followed-aim") == 1
    assert "atlas-followed-line" not in drawing
    assert "measured: 37" in drawing
    assert "aim: 32" in drawing
