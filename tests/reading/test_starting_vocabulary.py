"""The words that an atlas begins with: added to, named otherwise, left out."""

from pathlib import Path

import pytest

from atlas.model.vocabulary import OwnVocabulary, Vocabulary
from atlas.reading.icons import check_icons, icon_folder
from atlas.reading.starting_vocabulary import GROUPS, completed, starting_vocabulary
from tests.reading.folders import Desk, read

OWN = """\
activities:
  meals: {label: {nl: Aan tafel}}
  faith: leave-out
  bees: {label: {nl: Bijen, en: Bees}, icon: material/bee}
"""


def _own(text: str, tmp_path: Path) -> Vocabulary:
    desk = Desk(tmp_path)
    desk.write("vocabulary.yml", text)
    return read(desk.content).vocabulary


def test_each_word_to_begin_with_has_labels_an_icon_that_is_there_and_one_meaning() -> None:
    words = starting_vocabulary()
    for group in GROUPS:
        terms = getattr(words, group)
        assert all(set(term.label) == {"nl", "en"} and term.icon for term in terms.values())
        for language in ("nl", "en"):
            labels = [term.label[language].casefold() for term in terms.values()]
            assert len(labels) == len(set(labels))
    own = OwnVocabulary.model_validate(words.model_dump())
    assert list(check_icons(own, "x", lambda _: 1, icon_folder())) == []


def test_without_a_vocabulary_of_its_own_an_atlas_has_words(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    (desk.content / "vocabulary.yml").unlink()
    desk.initiative("kind: informal\nactivities: [gardening]\naudiences: [elderly]\naccessibility: [lift]")
    assert "Tuinieren" in desk.page(language="nl")
    assert "Gardening" in desk.page(language="en")


def test_an_atlas_adds_words_names_others_and_leaves_some_out(tmp_path: Path) -> None:
    words = _own(OWN, tmp_path).activities
    assert words["meals"].label == {"nl": "Aan tafel", "en": "Eating together"}
    assert words["meals"].icon == starting_vocabulary().activities["meals"].icon
    assert "faith" not in words
    assert words["bees"].icon == "material/bee"
    assert len(words) == len(starting_vocabulary().activities)


def test_what_is_left_out_cannot_be_used(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write("vocabulary.yml", OWN)
    desk.initiative("kind: formal\nactivities: [faith]")
    (fault,) = desk.faults()
    assert 'activities[1]: "faith" is not in vocabulary.yml' in fault


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("activities: {meels: leave-out}", 'there is no word "meels" to leave out; did you mean "meals"?'),
        (
            "activities: {bees: {label: {nl: Bijen}}}",
            'there is no label in the language "en"; add "en: ..." under label',
        ),
        ("activities: {meals: {icon: material/mael}}", 'there is no icon "material/mael"'),
        ("activities: {meals: away}", "a group of keys is expected here"),
    ],
)
def test_a_vocabulary_that_cannot_be_used_is_told(tmp_path: Path, text: str, told: str) -> None:
    desk = Desk(tmp_path)
    desk.write("vocabulary.yml", text)
    (fault,) = desk.faults()
    assert fault.startswith("vocabulary.yml:1: activities.")
    assert told in fault


def test_a_third_language_is_helped_by_english_until_a_label_is_there() -> None:
    own = OwnVocabulary.model_validate({"activities": {"meals": {"label": {"fr": "Repas"}}}})
    words = completed(own, ("nl", "fr")).activities
    assert words["meals"].label["fr"] == "Repas"
    assert words["music"].label["fr"] == words["music"].label["en"]
