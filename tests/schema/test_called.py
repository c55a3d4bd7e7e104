"""Who writes the title of a field in place of its key is told the key, in every language and at any depth."""

from pathlib import Path

import pytest

from atlas.model.initiative import Initiative
from atlas.model.schedule import Meeting
from atlas.schema.called import key_called
from atlas.schema.fields import FIELDS, keys_of
from atlas.texts import known_languages

from ..reading.folders import Desk


@pytest.mark.parametrize("model", FIELDS)
def test_titles_lead_to_their_fields_and_to_no_other(model: type) -> None:
    for key, told in FIELDS[model].items():
        for language in known_languages():
            assert key_called(model, told.title.to(language).upper()) in (key, None)
    assert not {key_called(model, key) for key in keys_of(model)} - {*keys_of(model), None}


def test_words_with_lines_between_them_are_words() -> None:
    assert key_called(Initiative, "waar_wij_goed-in zijn") == "core_quality"
    assert key_called(Meeting, "Begint om") == "from"
    assert key_called(Initiative, "iets anders") is None


def test_the_check_says_which_key_is_meant(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.initiative("kind: informal\nWaar wij goed in zijn: koken\nplace: {Alleen een gebied: true}")
    told = "\n".join(desk.faults())
    assert 'did you mean "core_quality"?' in told
    assert 'did you mean "private"?' in told
