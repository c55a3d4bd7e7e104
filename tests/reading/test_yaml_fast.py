"""Reading YAML fast changes nothing that anybody can notice: not a value, not a line, not a sentence."""

import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.reading.yaml_fast import read_fast
from atlas.reading.yaml_lines import read_in_python, read_yaml
from tests.reading.folders import SITES

PIECES = [
    *"-?:,[]{}#&*!|>'\"%@`\\~.=+0a1é \n\t", ": ", " #", "- ", "? ", "\n  ", "\n- ", "\n  - ", "|\n  ", ">-\n  ",
    "|2+\n", "...\n", "\n---\n", "%YAML 1.1\n", "\\x", "\u00a0", "\u2028", "\ufeff", "\x7f", "😀", "key: v\n", "{a: b}",
    "[a, b]", "''", '""', "null", "a:b", "!t ", "!!str ", "&a ", "*a", "<<: ", ":,", ":]", ":}", "http://x.nl/?q=1",
    "wie?", '"a":b', "key: {a: [b, c], d: 2}\n", "a: 'it''s'\n", "007", "2.50", "x" * 1030,
]  # fmt: skip
FRONT_MATTER = [
    found[1]
    for path in sorted(SITES.rglob("*.md"))
    if (found := re.match(r"---\n(.*?)^---$", path.read_text("utf-8", "replace"), re.S | re.M))
]


def _agree(text: str) -> None:
    fast = read_fast(text)
    if fast is not None:
        slow = read_in_python(text)
        assert slow.problems == ()
        assert repr(fast) == repr((slow.value, slow.lines))


@settings(max_examples=500)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_what_is_read_fast_is_read_the_same(text: str) -> None:
    _agree(text)


@settings(max_examples=500)
@given(st.sampled_from(FRONT_MATTER), st.data())
def test_a_slip_in_real_front_matter_is_read_the_same(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = start + data.draw(st.integers(0, 3))
    _agree(text[:start] + data.draw(st.sampled_from(PIECES)) + text[end:])


@pytest.mark.parametrize(
    "text",
    ["a:\tb", "a: [wie?]", "{a?}", "{?\n}", "a: >#\n", "a: &x b", "a: !!str 5", "a: b\na: c", "? [a]\n: b",
     "a: b\n---\n", "a: b\n...\n", "%YAML 1.1\n---\na: b", "a: \u2028b", "a: 'b", "[" * 50 + "]" * 50],
)  # fmt: skip
def test_what_the_two_parsers_may_read_otherwise_is_left_to_one_of_them(text: str) -> None:
    assert read_fast(text) is None
    found, slow = read_yaml(text), read_in_python(text)
    assert (found.value, found.lines) == (slow.value, slow.lines)
    assert [(p.line, p.field, str(p.what)) for p in found.problems] == [
        (p.line, p.field, str(p.what)) for p in slow.problems
    ]


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="libyaml is not on this computer")
@pytest.mark.parametrize(
    "text", ["", "a: b", "# niets", "a: Wie komt er?", "a:\n- b\n- {c: [d, e], f: 'g?'}", "a: >-\n  b"]
)
def test_what_people_mostly_write_is_read_fast(text: str) -> None:
    assert read_fast(text) is not None


def test_a_computer_without_libyaml_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert read_fast("a: b") is None
    assert read_yaml("een: twee  # nergens anders gelezen").value == {"een": "twee"}
