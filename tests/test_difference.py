"""What a failing test tells of two large things that differ; it must come at once, or the whole run waits for it."""

import difflib
import random


def test_a_large_difference_is_told_by_whole_lines() -> None:
    draw = random.Random(1)
    left = ["".join(draw.choices("ab c", k=60)) for _ in range(2000)]
    right = [*left[:1000], "another", *left[1001:]]
    assert [line for line in difflib.ndiff(left, right) if line[0] in "+-"][2:] == [f"-{left[1000]}", "+another"]


def test_a_small_one_is_told_within_its_lines() -> None:
    assert any(line.startswith("?") for line in difflib.ndiff(["koffie op dinsdag"], ["koffie op donderdag"]))
