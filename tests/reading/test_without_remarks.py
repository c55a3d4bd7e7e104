"""What editors note in a file of YAML goes, and what it says stays."""

import pytest
import yaml

from atlas.reading.without_remarks import without_remarks


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("# vraag Ria\nhow: geteld  # door Ria\n", "\nhow: geteld\n"),
        ("how: 'C# en #1'\nb: x#y\n", "how: 'C# en #1'\nb: x#y\n"),
        ("how: |  # Ria\n  # dit is tekst\n  meer\n# Ria\nb: 1\n", "how: |\n  # dit is tekst\n  meer\n\nb: 1\n"),
        ('how: "lang\n  # en verder" # Ria\n', 'how: "lang\n  # en verder"\n'),
        ("a: [1, # Ria\r\n 2]\r\n", "a: [1,\r\n 2]\r\n"),
        ("# yaml-language-server: $schema=x.json\na: 1", "# yaml-language-server: $schema=x.json\na: 1"),
        ("a: [1 # Ria\nb: # Ria", "a: [1\nb:"),
        ("", ""),
    ],
)
def test_remarks_go_and_values_stay(text: str, left: str) -> None:
    assert without_remarks(text) == left


def test_nothing_but_remarks_is_lost() -> None:
    text = "a: >- # x\n  b # c\n\n  d\ne: {f: '#', g: [h, 'i # j']} # k\n"
    assert yaml.safe_load(without_remarks(text)) == yaml.safe_load(text)
