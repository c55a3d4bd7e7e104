"""Pages written in every way that YAML allows and the atlas reads, with remarks wherever they may stand."""

from pathlib import Path
from typing import Final

__all__ = ["NASTY", "ROOT"]

ROOT: Final = Path(__file__).parents[2]

_BLOCKS = """---
# Boven alles
title: De Eettafel # wat iedereen zegt
# Over de soort
kind: 'informal'   # met aanhalingstekens
"summary": "Elke \\"woensdag\\", # geen opmerking" # wel een
activities:
- meals   # zonder inspringen
# tussen twee
- meeting

audiences:
    # ver ingesprongen
    - everyone
    -   elderly   # met ruimte
place:   # waar
    name: De Haspel
    # het adres
    address: Turfplein 1

    lat: 52.5500
    lon: 5.2500
schedule:
  - weekday: wednesday   # elke
    from: 17:30
    # tot
    until: 19:30
    closed:
      - 2026-07-20/2026-08-16
  # en ook
  - {weekday: friday, from: "10:00",
     # een opmerking tussen haken
     until: '12:00'} # erachter
  -
    weekday: monday
    from: 09:00
empty:
nothing: ~
core_quality: | # een blok
  Wij koken # dit hoort erbij
  voor wie er is.

  En meer.
# na het blok
note: >-
  Een lange zin die
  over twee regels gaat.

folded: en deze
  gaat gewoon door
  op de regels eronder
quoted: "ook
  deze"
? vraag
: antwoord
# onder alles
---

Tekst met 🚲 en --- streepjes.

---

Nog wat.
"""

_FLOW = """---
{title: Koor, kind: formal, languages: [nl, no], place: {name: Zaal, lat: 52.1, lon: 5.1, private: false}}
---
Tekst
"""

_LONG_FLOW = """---
title: Koor
languages: [
  nl,   # de eerste
  # en dan
  "en",
  fr
]
contact: {
  email: koor@koor.example,  # de rol
  website: https://koor.example/a#d,
}
pairs: [a: b, c]
alone: {a, b: }
---
Tekst
"""

NASTY: Final = {
    "blocks": _BLOCKS,
    "windows": _BLOCKS.replace("\n", "\r\n"),
    "bom": "\ufeff" + _BLOCKS,
    "emoji": _BLOCKS.replace("Eettafel", "Eettafel 🍲👋🏽").replace("meals", '"🚲"'),
    "flow": _FLOW,
    "long flow": _LONG_FLOW,
    "long flow of windows": _LONG_FLOW.replace("\n", "\r\n"),
    "old mac": "---\ntitle: Koor\rkind: formal # soort\rlanguages: [nl]\n---\nTekst\n",
    "empty": "---\n---\nTekst\n",
    "only a remark": "---\n# nog niets\n---\nTekst\n",
    "empty braces": "---\n{}\n---\nTekst\n",
    "no body": "---\ntitle: Koor\n---",
    "no end of line": "---\ntitle: Koor\nkind: formal\n---\nTekst",
    "empty lines": "\n\n---\n\n\ntitle: Koor\n\n\n# einde\n\n---\n\n\n\nTekst\n\n\n",
    "keep": "---\ntitle: Koor\nsummary: |+\n  Eén\n\n\nkind: formal\n---\nTekst\n",
    "keep at the end": "---\ntitle: Koor\nsummary: >+\n  Eén\n\n  twee\n\n---\nTekst\n",
    "deeper block": "---\ntitle: Koor\nsummary: |2\n    ingesprongen\n  niet\nkind: formal\n---\nTekst\n",
    "anchor and tag": "---\ntitle: &naam Koor\nkind: !!str formal # soort\n"
    "languages: &talen [nl]\nplace: &plek\n  name: Zaal\n---\nTekst\n",
    "lists in lists": "---\ntitle: Koor\nrows:\n- - a\n  - b # twee\n-\n  - c\n- [d, [e]]\n---\nTekst\n",
    "other breaks": "---\ntitle: Koor\u2028en meer\nkind: formal\x85al\n---\nTekst\u2029hier\n",
    "long dashes": "-----\ntitle: Koor\n-----   \nTekst\n",
    "of another program": "---\ntitle: Koor\nimported:\n  source: lijst\n  key: '2'\n"
    "  checksum: sha256-0123456789abcdef0123\n---\n\nTekst\n",
}
