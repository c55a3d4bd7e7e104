"""No rule of a stylesheet was cut in half: what is left of its selector would take the next rule with it."""

import re
from pathlib import Path

import pytest

SHEETS = sorted((Path(__file__).parents[1] / "atlas").rglob("*.css"))


def cut(text: str) -> list[str]:
    """Selectors that run over a line without a comma, and braces without their other half."""
    bare = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    selectors = (match[0].strip() for match in re.finditer(r"[^{};]+\{", bare))
    found = [one for one in selectors if not one.startswith("@") and re.search(r"[^,\s]\s*\n", one)]
    return found + (["{"] if bare.count("{") != bare.count("}") else [])


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_every_rule_is_whole(sheet: Path) -> None:
    assert not cut(sheet.read_text("utf-8"))


def test_half_a_rule_is_noticed() -> None:
    assert cut("a:focus \n/* next */\n.b { color: red; }")
    assert cut(".b { color: red; ")
    assert not cut("a,\na:focus { color: red; }\n@media print {\n  .b { color: red; }\n}")


def dark_on_paper(text: str) -> list[str]:
    """Rules for a dark screen that would hold on paper too."""
    bare = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    found, around = [], [""]
    for head, brace in re.findall(r"([^{}]*)([{}])", bare):
        if brace == "}":
            around.pop()
            continue
        if '"slate"' in head and not any(re.search(r"@media[^{]*\b(screen|forced-colors)\b", one) for one in around):
            found.append(head.strip())
        around.append(head)
    return found


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_what_is_dark_is_so_on_a_screen_only(sheet: Path) -> None:
    assert not dark_on_paper(sheet.read_text("utf-8"))


def test_what_would_be_dark_on_paper_is_noticed() -> None:
    assert dark_on_paper('[data-md-color-scheme="slate"] .a { color: white; }')
    assert not dark_on_paper('@media screen { .b { } [data-md-color-scheme="slate"] .a { color: white; } }')
