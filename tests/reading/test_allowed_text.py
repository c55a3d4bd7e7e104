"""What the text of a page may hold, however it is written."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import markdown

from atlas.keeping.remember import keeping
from atlas.keeping.store import Store
from atlas.model.anchors import is_ours
from atlas.reading import allowed_text
from atlas.reading.allowed_text import not_allowed
from atlas.reading.closed_text import left_open
from tests.reading.folders import ROOT

RUNS = "<img src=x onerror=alert(1)>"
REFUSED = {
    "Kom <![ook](../index.md)": 'the signs "<![" cannot stand in a text',
    "Zo: `<![x`": 'the signs "<![" cannot stand in a text',
    RUNS: "onerror",
    "Zing mee <svg onload=alert(1)> met ons": "<svg>",
    "<details open ontoggle=alert(1)>x</details>": "ontoggle",
    f"| a | b |\n|---|---|\n| {RUNS} | b |": "onerror",
    f"Wat\n:   {RUNS}": "onerror",
    f'!!! note "{RUNS}"\n    Tekst': "onerror",
    "Hallo\n{: onclick=alert(1) }": "onclick",
    "Hallo\n{: style='position:fixed;top:0' }": "style",
    "![a](x.png){ onload=alert(1) }": "onload",
    "<div markdown onclick=alert(1)>\nx\n</div>": "onclick",
    "[x](&#106;avascript:alert(1))": "javascript:",
    "[x](javascript&colon;alert(1))": "javascript:",
    "[x]( javascript:alert(1))": "javascript:",
    "[x](<javascript:alert(1)>)": "javascript:",
    "[x](JaVaScRiPt:alert(1) 'y')": "javascript:",
    '<a href="jav&#x09;ascript:alert(1)">x</a>': "javascript:",
    "[x][y]\n\n[y]: javascript:alert(1)": "javascript:",
    "[x](vbscript:msgbox)": "vbscript:",
    "[x](data:text/html,x)": "data:",
    "[x](file:///etc/passwd)": "file:",
    "[x](//elsewhere.example)": "leaves out http",
    "[x](/\\elsewhere.example)": "leaves out http",
    "<base href=https://elsewhere.example>": "<base>",
    "<iframe src=x></iframe>": "<iframe>",
    "<form action=x><input></form>": "<form>",
    "<scr<script>ipt>alert(1)</script>": "<script",
    "<style>p {}</style>": "<style>",
    "<math><mi xlink:href='javascript:1'>": "<math>",
    "<p class='md-overlay'>x</p>": "md-overlay",
    "<span class='atlas-verdict'>Gedragen</span>": "atlas-verdict",
    "![x](https://elsewhere.example/b.png)": "another site",
    "![x](//elsewhere.example/b.png)": "another site",
    "![x][y]\n\n[y]: https://elsewhere.example/b.png": "another site",
    "## Kop {: #verdict }": "verdict",
    "<details>\n<summary>Meer</summary>\n\nTekst": '"<details>" is not closed',
    "<div>\n\nTekst": '"<div>" is not closed',
    "<div markdown>\n\nTekst": '"<div>" is not closed',
    "<div/>\n\nTekst": '"<div>" is not closed',
    "<table><tr><td>x": '"<td>" is not closed',
    "<pre>x": '"<pre>" is not closed',
    "x <b>vet": '"<b>" is not closed',
    "<a href='x'>Zie": '"<a>" is not closed',
    "</article></div>x": '"</article>" closes',
    "x </script> y": '"</script>" closes',
    "<!-- later": "does not end",
    "```\ncode": "does not end",
    "~~~~\ncode": "does not end",
    "<?php x": '"<?"',
    "<![CDATA[ x": '"<!["',
    "<!DOCTYPE x": '"<!"',
    "## Kop { #atlas-q }": "atlas-q",
    "<h2 id=verdict>Kop</h2>": "verdict",
}
FINE = (
    "Wij *zingen* elke week. [Koor](../initiatives/koor.md), [site](https://koor.example/?a=1&b=2).",
    "## Verdict\n\n1. een\n2. twee\n\n> wat\n\n- x",
    "| a | b |\n|:--|--:|\n| 1 | 2 |",
    "![Het koor](koor.jpg)\n\n![Het koor](koor.jpg 'Samen')",
    "<https://koor.example> <koor@koor.example> [bel](tel:+31612345678) R&D, 3 < 4, {x}",
    "<details><summary>Meer</summary>\n\nTekst<br>meer\n\n</details>",
    '!!! tip "Let op"\n    Tekst',
    "```\n<script>alert(1)</script>\n```\n\nTekst.",
    "~~~\n<div>\n~~~\n\n```` html\n```\n<b>\n````",
    "<!-- later -->\n\nTekst<br/>meer, `<div>`.",
    "<table><tr><td>x</td></tr></table>\n\n<div markdown>\n\n**Tekst**\n\n</div>",
    "`<script>`\n\n    <script>alert(1)</script>",
    "## Waar { #waar }\n\n<!-- atlas: patchwork -->",
)


@pytest.mark.parametrize(("text", "named"), REFUSED.items())
def test_what_could_run_mislead_or_call_away_is_told(text: str, named: str) -> None:
    found = not_allowed(f"Eerst iets.\n\n{text}\n\nEn nog iets.")
    assert found
    assert named in " ".join(one.what.to("en") for one in found)
    assert all(2 <= one.line <= 2 + text.count("\n") for one in found), found


@pytest.mark.parametrize("text", FINE)
def test_ordinary_text_is_fine(text: str) -> None:
    assert not_allowed(text) == []


def test_what_is_fine_is_converted_once_and_of_a_fault_nothing_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fault, fine = "<b onclick=x>jan@huis.example</b>", "Brood & soep.\n\n<!-- atlas: patchwork -->"
    with keeping(Store(tmp_path / "kept", "1")):
        assert not_allowed(fault)
        assert not [path for path in (tmp_path / "kept/1").rglob("*") if path.is_file()]
        assert not_allowed(fine) == []
        monkeypatch.setattr(allowed_text, "converted", lambda body: pytest.fail("converted again"))
        assert not_allowed(fine) == []
        with pytest.raises(pytest.fail.Exception):
            not_allowed(fine, own_anchors=True)


PIECES = st.sampled_from(
    [
        *REFUSED,
        *FINE,
        "](",
        ")",
        "[x",
        "![",
        "]:",
        ":",
        "javascript:",
        "//",
        "\n",
        " ",
        "\t",
        "\\",
        "(",
        "https://",
        '"',
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES | st.text(max_size=4), max_size=8).map("".join))
def test_a_text_that_is_taken_for_plain_would_pass_in_full_too(text: str) -> None:
    if allowed_text._is_plain(text):
        assert not list(allowed_text._Walk(text, own_anchors=False).faults(allowed_text.converted(text)))
        assert left_open(text, allowed_text.converted) is None


def test_every_anchor_of_our_pages_is_kept_for_them() -> None:
    templates = [path.read_text("utf-8") for path in Path(ROOT / "atlas/pages").rglob("*.jinja")]
    anchors = {anchor for text in templates for anchor in re.findall(r"\{:? ?#([a-z][a-z-]*) ", text)}
    assert len(anchors) > 30
    assert not {anchor for anchor in anchors if not is_ours(anchor)}


def test_an_anchor_made_of_a_heading_gives_way_to_ours() -> None:
    html = markdown("## Verdict\n\n## Oordeel { #verdict }\n", extensions=["attr_list", "toc"])
    assert '<h2 id="verdict">Oordeel' in html
    assert 'id="verdict_1">Verdict' in html
