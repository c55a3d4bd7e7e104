"""Putting tags aside gives the same pages, whatever the text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown, markdown

from atlas.plugin.inline_tags import InlineTags

from .test_plain_text import EXTENSIONS

TAGS = (
    '<a class="x" href="y">',
    "</a>",
    '<span data-times="[[1,&quot;2&quot;]]">',
    "</span>",
    "<strong>",
    "</strong>",
    "<br>",
    "<br/>",
    '<svg width="1"><use xlink:href="#i"></use></svg>',
    '<span id="a">b</span>',
    "<strong>*c*</strong>",
    '<span title="a > b">',
    '<a title="[x](y)">',
    '<b title="a\\_b">',
    "<i markdown>",
    "</i>",
    "<em/>",
)
BLOCKS = ('<div class="x" markdown>\n', "\n</div>\n", "<div>", "</div>", "<p markdown>", "</p>", "<!-- x -->", "<hr>")
OTHERS = ("koor", "_a_", "*b*", "[naar](x.md)", "[a", "](x.md)", "]", "![x](y)", "`", "~~~\n", "&amp;", "|", "{: #a }")
LINES = (
    "\n",
    "\n\n",
    "    ",
    "\t",
    "- ",
    "1. ",
    "# ",
    "> ",
    "| ",
    ":   ",
    "\n---\n",
    "\n===\n",
    "  \n",
    "\n| - | - |\n",
)
TEXTS = st.lists(st.sampled_from([*TAGS, *BLOCKS, *OTHERS, *LINES]) | st.text(max_size=4), max_size=24)


@given(TEXTS.map("".join))
@example("| a | b |\n| - | - |\n| <b>x</b> | gewoon |\n")
@example('Een <a id="hier" href="y">_a_</a>\nen **<span class="b">c</span>**.\n')
@example("<b>x</b>\n===\n")
@example("<span>een\n\ntwee</span>\n")
@example("- een\n\n    <b>in de lijst</b>\n")
@example("\ue0000\ue001 <b>x</b>")
def test_a_page_is_the_same_with_and_without(text: str) -> None:
    assert markdown(text, extensions=[*EXTENSIONS, InlineTags()]) == markdown(text, extensions=EXTENSIONS)


@pytest.mark.parametrize(
    ("text", "put_aside"),
    [
        ('Een <span class="a">b <a href="c">d</a></span>.', 4),
        (":   <span><svg><use xlink:href='#i'></use></svg></span>", 0),
        ('Wanneer\n:   <span data-t="[[&quot;x&quot;]]">nu</span>', 2),
        ("| <br> | <strong>b</strong> |", 3),
        ("<p>een <b>blok</b></p>", 0),
        ("<b>open\nen dicht</b>", 0),
        ("`<b>` is <b>vet</b>", 0),
    ],
)
def test_what_is_put_aside(text: str, put_aside: int) -> None:
    converter = Markdown(extensions=[*EXTENSIONS, InlineTags()])
    converter.convert(text)
    assert len(converter.preprocessors["atlas_inline_tags"].tags) == put_aside


def test_where_links_can_lead_is_told_of_the_last_page_alone() -> None:
    tags = InlineTags()
    markdown('Een <a id="a&amp;b" href="x">b</a> <a name="c"></a>', extensions=[*EXTENSIONS, tags])
    assert tags.anchors == {"a&b", "c"}
    markdown("Gewoon.", extensions=[*EXTENSIONS, tags])
    assert tags.anchors == frozenset()
