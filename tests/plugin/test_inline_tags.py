"""Putting tags aside gives the same pages, whatever the text."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from markdown import Markdown, markdown
from mkdocs.structure.pages import _RawHTMLPreprocessor

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
@example("- een\n\n<hr>\n\n    <b>geen lijst</b>\n")
@example("<!-- x -->    <br>")
@example("<hr># <b>kop</b>\n")
@example("> # &amp; <b>kop</b>\n")
@example(">     &amp; <b>code</b>\n")
@example("- een\n\n    > # &amp; <b>kop</b>\n")
@example("<ul><li><b>x</b> &amp; y</li></ul>\n")
@example("\ue0000\ue001 <b>x</b>")
def test_a_page_is_the_same_with_and_without(text: str) -> None:
    expected, contents = _converted(text, *EXTENSIONS)
    assume("klzzwxh" not in expected)  # its own sign: it loses its way in `*b**b*<br>`
    assert _converted(text, *EXTENSIONS, InlineTags()) == (expected, contents)


def _converted(text: str, *extensions: str | InlineTags) -> tuple[str, object]:
    """The page, and its headings."""
    converter = Markdown(extensions=[*extensions])
    return converter.convert(text), converter.toc_tokens


@pytest.mark.parametrize(
    ("text", "put_aside"),
    [
        ('Een <span class="a">b <a href="c">d</a></span>.', 4),
        (":   <span><svg><use xlink:href='#i'></use></svg></span>", 0),
        ('Wanneer\n:   <span data-t="[[&quot;x&quot;]]">nu</span>', 2),
        ("| <br> | <strong>b</strong> |", 3),
        ("<p>een <b>blok</b></p>", 2),
        ("<p>een</p> <b>blok</b>", 0),
        ("- een\n\n    <b>twee</b>", 2),
        ("een\n\n    <b>code</b>", 0),
        ("![een](b.png) <b>twee</b>\n\n<b>drie</b>", 2),
        ("![een\ntwee](b.png) <b>drie</b>", 0),
        ("10&#58;00–12&#58;00", 2),
        ("[x](a?b&amp;c)", 0),
        ("# Kop &amp; <b>x</b>", 0),
        ("<b>open\nen dicht</b>", 0),
        ("`<b>` is <b>vet</b>", 0),
    ],
)
def test_what_is_put_aside(text: str, put_aside: int) -> None:
    converter = Markdown(extensions=[*EXTENSIONS, InlineTags()])
    converter.convert(text)
    assert len(converter.preprocessors["atlas_inline_tags"].put) == put_aside


ANCHORS = (
    '<div id="d" markdown>\n',
    '<span id="e&amp;f">x</span>',
    '<A NAME="g">x</A>',
    '<a href="x" name="h" id="i">x</a>',
    '<input name="j">',
    "<p id='k'>",
    "<p id=l>",
    '<p\nid="m">',
    '<!-- <p id="n"> -->',
    "<!--x-->",
    '<script>"<p id=\\"o\\">"</script>',
    "<script>'<p id=\"p\">'\n</script>",
    '<script id="q"></script>',
    '<textarea><p id="r"></textarea>',
    '# Kop <b id="s">x</b>\n',
    "<p title=\"id='t'\">",
    '<p data-id="u" title=" id=">',
)


@given(st.lists(st.sampled_from([*ANCHORS, *TAGS, *BLOCKS, *OTHERS, *LINES]), max_size=12).map("".join))
@example('<div id="a">\n\n<a name="b"></a>\n\n</div>')
def test_where_links_can_lead_in_html_is_what_a_parser_finds(text: str) -> None:
    tags = InlineTags()
    assert _in_html(text, *EXTENSIONS, tags) | tags.anchors == _in_html(text, *EXTENSIONS)


def _in_html(text: str, *extensions: str | InlineTags) -> set[str]:
    """Where links can lead in the HTML of a page, as MkDocs finds it."""
    converter, parser = Markdown(extensions=[*extensions]), _RawHTMLPreprocessor()
    parser._register(converter)
    converter.convert(text)
    return parser.present_anchor_ids


def test_mkdocs_need_not_parse_a_page_of_whole_tags() -> None:
    tags = InlineTags()
    text = '<div id="a" markdown>\n\n## Kop\n\n<span id="b">x</span>\n\n</div>\n'
    assert _in_html(text, *EXTENSIONS, tags) == set()
    assert tags.anchors == {"a", "b"}


def test_where_links_can_lead_is_told_of_the_last_page_alone() -> None:
    tags = InlineTags()
    markdown('Een <a id="a&amp;b" href="x">b</a> <a name="c"></a>', extensions=[*EXTENSIONS, tags])
    assert tags.anchors == {"a&b", "c"}
    markdown("Gewoon.", extensions=[*EXTENSIONS, tags])
    assert tags.anchors == frozenset()
