"""The order of the alphabet, as readers of Dutch expect it."""

from atlas.pages.writing.rows import alphabetical


def test_accents_capitals_and_signs_do_not_count_and_numbers_do() -> None:
    given = ["Wijk 10", "Élan", "'t Zand", "Wijk 2", "eiland", "Tuin-Oost", "Tuin", "IJburg", "Idee"]
    expected = ["eiland", "Élan", "Idee", "IJburg", "'t Zand", "Tuin", "Tuin-Oost", "Wijk 2", "Wijk 10"]
    assert sorted(given, key=alphabetical) == expected
