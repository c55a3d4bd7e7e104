"""Leaving plain text alone gives the same pages, whatever the text."""

from hypothesis import example, given
from hypothesis import strategies as st
from markdown import markdown

from atlas.plugin.plain_text import with_plain_text

EXTENSIONS = ["toc", "tables", "fenced_code", "admonition", "attr_list", "def_list", "md_in_html"]
WORDS = (
    "koor",
    "De *Hal*",
    "_samen_",
    "[naar](x.md)",
    "![](y.png)",
    "`code`",
    "<b>vet</b>",
    "&amp;",
    "a  \n",
    "\\*",
    "|",
    ":",
)
SIGNS = st.sampled_from(
    [
        *WORDS,
        "**samen**",
        "**[daar](z.md#a)**",
        "[**x**](y)",
        "&#39;",
        "[TOC]",
        "**",
        "__",
        "<",
        ">",
        "&",
        "]",
        "!",
        "https://x.example",
        "<jan@x.example>",
        "{: #a }",
    ]
)
BLOCKS = st.sampled_from(
    [
        *(
            "\n",
            "\n\n",
            "    ",
            "- ",
            "* ",
            "12. ",
            "# ",
            "| ",
            "> ",
            ":   ",
            "\n---\n",
            "\n===\n",
            "\n| - | - |\n",
            "***\n",
        ),
        *("!!! note\n", '\n\n!!! tip "x"\n    ', "\n\n    ", "[a]: x.md\n", "```\n", "*[a]: b\n", "\x02wzxhzdk:0\x03"),
        *(
            '\n<div class="admonition" markdown>\n',
            '\n<div markdown="1">\n\n',
            "\n</div>\n",
            "<p>",
            "</p>",
            "<HR/>",
            "<X>",
        ),
    ]
)
TEXTS = st.lists(SIGNS | st.text(max_size=6) | BLOCKS, max_size=25)


@given(TEXTS.map("".join))
@example("| a | b |\n| - | - |\n| *x* | gewoon |\n")
@example("- [a](b.md) en **c**: [**d**](e)!\n- **f [g](h)** &#38; **i**[j](k)\n")
@example("[TOC]\n\n# a\n")
@example("Een regel  \nen nog een <https://x.example/>\n")
@example('!!! note "x"\n    een\n\n    - twee\n\n        drie\n\n    vier\n\nvijf')
@example('<div class="admonition" markdown>\neen\n\n    twee\n</div>\n\n    drie')
def test_a_page_is_the_same_with_and_without(text: str) -> None:
    extended = with_plain_text(EXTENSIONS)
    assert len(extended) == len(EXTENSIONS) + 1
    assert markdown(text, extensions=extended) == markdown(text, extensions=EXTENSIONS)


def test_beside_an_extension_that_looks_into_lines_nothing_is_left_out() -> None:
    assert with_plain_text(["abbr", "toc"]) == ["abbr", "toc"]
