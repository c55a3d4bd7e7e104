"""Searching fast misses nothing: what a careful search of every text would find is found."""

import re
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from atlas.reading import personal_patterns
from atlas.reading.personal_patterns import Finding, find_personal

EMAIL = re.compile(r"[\w.%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}")
NUMBERS = ["_DUTCH_MOBILE", "_ABROAD", "_CHAT", "_IBAN", "_NINE", "_CALLED_BSN"]
HINTS = ["could_hold_dutch_mobile", "could_hold_abroad", "could_hold_iban", "could_hold_bsn"]
KNOWN = ["06 12 34 56 78", "+32 470 12 34 56", "wa.me/31612345678", "NL91 ABNA 0417 1643 00", "123456782",
         "BſN 12345678-2", "SOFİ 12-34.567 82", "sofı 123456782", "Burgerservice 1 2 3 4 5 6 7 8 2", "1234 56 782",
         "٠٦١٢٣٤٥٦٧٨"]  # fmt: skip
PIECES = st.one_of(
    st.sampled_from(KNOWN),
    st.sampled_from(
        [*"0123456789 .-+()/@abN€\n\u00a0‑٣ſ", "06", "00", "+31", "wa.me/", "whatsapp.com/send?phone=", "BSN "]
    ),
    st.text(st.sampled_from("0123456789"), min_size=3, max_size=9),
)


def _found(text: str) -> list[Finding]:
    return sorted(find_personal.__wrapped__(text), key=repr)


def _found_with_care(text: str) -> list[Finding]:
    """What is found when no cheap question is asked."""
    yes: dict[str, Any] = {hint: lambda _: True for hint in HINTS}
    with patch.multiple(personal_patterns, folded=lambda _: "wa.me/ bsn", **yes):
        return _found(text)


@settings(max_examples=500)
@given(st.lists(PIECES, max_size=20).map("".join))
def test_a_cheap_question_never_says_no_to_what_is_there(text: str) -> None:
    assert _found(text) == _found_with_care(text)


@pytest.mark.slow
@pytest.mark.parametrize("name", NUMBERS)
def test_nor_to_anything_of_the_form_that_is_searched_for(name: str) -> None:
    @settings(max_examples=200, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
    @given(st.from_regex(getattr(personal_patterns, name)))
    def holds(text: str) -> None:
        assert _found(text) == _found_with_care(text)

    holds()


@given(
    st.lists(st.sampled_from([*"ab.-_%+@é1 \n", "@a.nl", "a@b.nl", "x" * 63, "@" * 3, ".com"]), max_size=20).map(
        "".join
    )
)
def test_every_address_is_found_as_if_each_word_was_tried(text: str) -> None:
    found = [one.text for one in find_personal.__wrapped__(text) if one.kind == "email"]
    assert found == [match[0] for match in EMAIL.finditer(text)]


@pytest.mark.parametrize("text", KNOWN[:-1])
def test_the_examples_here_are_indeed_found(text: str) -> None:
    assert _found(text)
