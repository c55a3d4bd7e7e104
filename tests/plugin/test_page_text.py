"""What the search takes of a page: what somebody wrote on it, each piece on a line of its own."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from atlas.plugin.page_text import PageText, _outermost, page_text


def _page(article: str, around: str = "") -> str:
    inner = f'<article class="md-content__inner md-typeset">{article}</article>'
    return f"<!doctype html><html><head><title>T</title></head><body>{around}<main>{inner}</main></body></html>"


def _said(article: str) -> str:
    found = page_text(_page(article))
    assert found
    return found.content


@pytest.mark.parametrize(
    ("article", "said"),
    [
        ("<h1>Koor</h1><p>Wij <b>zingen</b> samen</p>", "Koor\nWij zingen samen"),
        (
            "<p>Kom mee!</p><p>Of niet?</p><p>Wij zeggen: \u201cwelkom.\u201d</p>",
            "Kom mee!\nOf niet?\nWij zeggen: “welkom.”",
        ),
        ("<ul><li>Een<ul><li>Twee</li></ul></li><li>Drie</li></ul>", "Een\nTwee\nDrie"),
        ("<p>Straat 1<br>Lindeveen</p>", "Straat 1 Lindeveen"),
        ("<table><tr><th>Naam</th></tr><tr><td>Koor</td><td>10\u201314</td></tr></table>", "Koor\n10–14"),
        ("los<div>en<p>binnen</p>en weer</div>los", "los\nen\nbinnen\nen weer\nlos"),
        ("<details><summary>Meer</summary>weten</details>", "Meer\nweten"),
        ("<details><summary><strong>Met wie</strong> <span>Koor.</span></summary></details>", "Met wie\nKoor."),
        ("<p>Caf&eacute; &lt;b&gt; &amp;\n  thuis</p>", "Café <b> & thuis"),
        ('<p><a class="atlas-call">Bel 06</a><a class="atlas-call">Mail ons</a></p>', "Bel 06\nMail ons"),
        ("<p>open<p>niet gesloten", "open\nniet gesloten"),
        ("", ""),
    ],
)
def test_each_piece_stands_on_a_line_of_its_own(article: str, said: str) -> None:
    assert _said(article) == said


@pytest.mark.parametrize(
    "left_out",
    [
        "<svg><text>x</text></svg>",
        "<script>x</script>",
        "<style>x</style>",
        "<p data-atlas-unsearched>x</p>",
        '<table data-atlas-unsearched="yes"><tr><td>x</td></tr></table>',
        '<div class="atlas-say">x</div>',
        '<div class="atlas-facts"><dl><dt>x</dt></dl></div>',
        '<a class="headerlink" href="#a">x</a>',
        "<nav>x</nav>",
        '<form><label for="a">x</label></form>',
        '<div class="atlas-facts"><dl class="atlas-also"><dd><a href="a.ics">x</a>, <a href="b/">y</a></dd></dl></div>',
        '<details class="atlas-cite"><summary>x</summary><div class="atlas-say">x</div></details>',
        "<!-- x -->",
    ],
)
def test_what_is_no_text_of_the_page_is_left_out(left_out: str) -> None:
    assert _said(f"<p>voor</p>{left_out}<p>na</p>") == "voor\nna"


def test_what_stands_in_what_is_left_out_is_not_taken_away_twice() -> None:
    tree = LexborHTMLParser('<nav class="x"><p class="x"><svg></svg></p></nav><p class="x">a</p><div><svg></svg></div>')
    given = tree.css("nav, .x, svg")
    assert [node.tag for node in given].count("nav") == 2, "for each of the two that it is"
    assert [node.tag for node in _outermost(given)] == ["nav", "p", "svg"]


def test_of_the_facts_of_an_initiative_the_links_that_all_have_are_left_out() -> None:
    place = '<dt>Waar</dt><dd>Turfplein 1<br><a href="../map/">Op de kaart</a></dd>'
    reach = '<dt>Contact</dt><dd><span><a class="atlas-call" href="tel:06">Bel 06</a></span></dd>'
    facts = f'<div class="atlas-facts"><div class="atlas-first"><dl>{place}{reach}</dl></div></div>'
    assert _said(facts) == "Turfplein 1\nBel 06"


def test_only_the_article_counts_and_its_first_heading_is_the_title() -> None:
    found = page_text(_page('<h1>Koor <a class="headerlink">¶</a></h1><h1>Nog een</h1>', "<h1>Menu</h1><p>menu</p>"))
    assert found == PageText("Koor", "", "", "Koor\nNog een")


def test_words_that_a_page_is_looked_for_by_are_no_text() -> None:
    hidden = '<div hidden data-atlas-also="soos, &quot;bingo&quot;"></div><div hidden data-atlas-terms="eten"></div>'
    assert page_text(_page(f"<h1>Soos</h1>{hidden}")) == PageText("Soos", 'soos, "bingo"', "eten", "Soos")


@pytest.mark.parametrize(
    "page",
    [
        _page('<div data-atlas-unsearched="all"><h1>Weg</h1></div>'),
        "<html><body><main><h1>Geen artikel</h1></main></body></html>",
        "",
        "\0\udcff<",
    ],
)
def test_some_pages_are_found_by_nobody(page: str) -> None:
    assert page_text(page) is None
