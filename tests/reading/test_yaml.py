"""YAML as neighbours write it: nothing turns into something they did not mean, and nothing crashes."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.reading.yaml_lines import read_yaml


def _only_problem(text: str) -> tuple[int, str]:
    (problem,) = read_yaml(text).problems
    return problem.line, str(problem.what)


@pytest.mark.parametrize("text", ["10:00", "19.30.00", "no", "yes", "on", "off", "2026-02-30", "2026-03-01", "007",
                                  "1e3", "0x10", "1_000", ".5", "1,50", "12345678901234567890"])  # fmt: skip
def test_what_looks_like_text_to_a_neighbour_stays_text(text: str) -> None:
    assert read_yaml(f"key: {text}").value == {"key": text}


@pytest.mark.parametrize(("text", "value"), [("25", 25), ("-5", -5), ("true", True), ("False", False)])
def test_numbers_and_true_and_false_are_what_they_are(text: str, value: object) -> None:
    found = read_yaml(f"key: {text}").value["key"]
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("text", ["", "~", "null"])
def test_nothing_is_nothing(text: str) -> None:
    assert read_yaml(f"key: {text}").value == {"key": None}


def test_a_quoted_number_stays_text() -> None:
    assert read_yaml("key: '25'").value == {"key": "25"}


def test_an_amount_keeps_its_cents() -> None:
    found = read_yaml("amount: 0.10").value["amount"]
    assert isinstance(found, Decimal)
    assert str(found) == "0.10"


def test_an_alias_is_refused_at_its_line() -> None:
    assert _only_problem("a: &x 1\nb: *x") == (2, "a reference (*) is not allowed here")


def test_a_bomb_of_aliases_is_refused_before_it_grows() -> None:
    lines = (f"{b}: &{b} [{','.join(['*' + a] * 9)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    assert _only_problem("\n".join(["a: &a [x]", *lines]))[0] == 2


@pytest.mark.parametrize("text", ["[" * 5000, "a: " + "[" * 5000 + "]" * 5000, "- " * 5000, "{a: " * 5000])
def test_very_deep_nesting_is_a_problem_and_no_crash(text: str) -> None:
    assert read_yaml(text).problems


def test_every_key_and_item_knows_its_line() -> None:
    lined = read_yaml("# words\ntitle: Koor\nneeds:\n  - id: a\n    title: A\n  - id: b\n")
    assert lined.lines["title",] == 2
    assert lined.lines["needs", 0, "title"] == 5
    assert lined.lines["needs", 1, "id"] == 6
    assert lined.line(("needs", 1, "target_reach")) == 6


def test_a_doubled_key_names_the_line_of_the_first() -> None:
    assert _only_problem("title: a\nkind: b\ntitle: c") == (3, "this key appears twice (first on line 1)")


@pytest.mark.parametrize("text", ["a: b\n---\nc: d", "? [a, b]\n: c", "a: !!python/object/apply:os.system [ls]"])
def test_yaml_that_nobody_needs_runs_nothing_and_crashes_nothing(text: str) -> None:
    lined = read_yaml(text)
    assert lined.problems or lined.value == {"a": ["ls"]}


@given(st.text())
def test_no_text_whatever_makes_reading_yaml_crash(text: str) -> None:
    lined = read_yaml(text)
    assert all(1 <= problem.line <= text.count("\n") + len(text.splitlines()) + 1 for problem in lined.problems)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ('kind: informal\ntitle: "T\nsummary: x\n', 2, "a quote is opened and not closed"),
        ("title: 'T\nkind: informal\nsummary: x\n", 1, "a quote is opened and not closed"),
        ("title: T\nactivities: [meeting, games\nkind: informal\n", 2, "a bracket is opened and not closed"),
        ("title: T\nplace: {name: A, lat: 52\nkind: informal\n", 2, "a bracket is opened and not closed"),
    ],
)
def test_what_is_opened_and_not_closed_is_told_where_it_opens(text: str, line: int, what: str) -> None:
    (problem,) = read_yaml(text).problems
    assert (problem.line, str(problem.what)) == (line, what)
