"""Issues as forges make them of a form that somebody filled in."""

from collections.abc import Mapping
from typing import Any

import yaml

from atlas.forms.files import form_files
from atlas.reading.starting_vocabulary import starting_vocabulary

HOODS = {"linde": "De Linde"}


def form_of(host: str, kind: str, language: str) -> dict[str, Any]:
    """A form of GitHub or Forgejo, read."""
    files = form_files(host, language, starting_vocabulary(), HOODS)
    found = next(yaml.safe_load(text) for path, text in files.items() if f"atlas-{kind}." in path)
    assert isinstance(found, dict)
    return found


def rendered(form: Mapping[str, Any], given: Mapping[str, str | list[str]]) -> str:
    """The text of an issue. `given`: by the id of a field; what is left out was left empty."""
    parts = []
    for field in form["body"]:
        if field["type"] == "markdown":
            continue
        value = given.get(field["id"])
        parts.append(f"### {field['attributes']['label']}")
        if field["type"] == "checkboxes":
            parts.append("\n".join(f"- [x] {option['label']}" for option in field["attributes"]["options"]))
        elif isinstance(value, list):
            assert set(value) <= set(field["attributes"]["options"])
            parts.append(", ".join(value))
        else:
            parts.append(value or "_No response_")
    assert set(given) <= {field.get("id") for field in form["body"]}
    return "\n\n".join(parts) + "\n"


NEW: Mapping[str, Mapping[str, str | list[str]]] = {
    "nl": {
        "neighbourhood": ["De Linde"],
        "title": "Breien & Koffie",
        "kind": ["Van en voor buurtgenoten"],
        "summary": "Samen breien, met koffie.",
        "activities": ["Ontmoeten", "Handwerk"],
        "place_name": "Buurthuis",
        "schedule": "dinsdag 14:00-16:00\neerste zaterdag van de maand 10 tot 12 uur (met taart)",
        "cost_kind": ["Wat u kunt missen"],
        "languages": "Nederlands, Arabisch",
        "contact_website": "breien.linde.example",
        "text": "Wij breien.\n\n### Meedoen\n\nLoop binnen.",
    },
    "en": {
        "neighbourhood": ["De Linde"],
        "title": "Breien & Koffie",
        "kind": ["By and for neighbours"],
        "summary": "Samen breien, met koffie.",
        "activities": ["Meeting people", "Crafts"],
        "place_name": "Buurthuis",
        "schedule": "Tuesday 2-4 pm\nfirst Saturday of the month 10am till 12pm (met taart)",
        "cost_kind": ["What you can spare"],
        "languages": "Dutch, Arabic",
        "contact_website": "https://breien.linde.example",
        "text": "Wij breien.\n\n### Meedoen\n\nLoop binnen.",
    },
}
"""The same initiative, in two languages."""
PAGE = """---
title: Breien & Koffie
kind: informal
summary: Samen breien, met koffie.
activities:
  - meeting
  - crafts
languages:
  - nl
  - ar
place:
  name: Buurthuis
schedule:
  - weekday: tuesday
    from: 14:00
    until: 16:00
  - weekday: saturday
    every: first
    from: 10:00
    until: 12:00
    note: met taart
cost: voluntary
contact:
  website: https://breien.linde.example
---

Wij breien.

### Meedoen

Loop binnen.
"""
