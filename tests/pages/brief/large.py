"""A neighbourhood that is far larger than any yet: what a brief holds of it still has to fit on a few pages."""

from tests.reading.folders import Desk

__all__ = ["write_large"]

_PLACE = """---
title: De Lange Landen en Tussen de Vaarten
summary: Een wijk met zeshonderd initiatieven, van de ene vaart tot de andere, waar veel mensen elkaar nog niet kennen.
municipality: Voorbeeldstad aan de Rivier
---

Een wijk.
"""


def write_large(desk: Desk, *, initiatives: int, challenges: int, needs: int) -> None:
    """Write it as `lang`. Every initiative contributes to the first challenge, and to others by turns."""
    desk.write("lang/index.md", _PLACE)
    for number in range(challenges):
        desk.write(f"lang/challenges/opgave-{number:02}.md", _challenge(number, needs))
        desk.write(f"lang/assignments/opdracht-{number:02}.md", _assignment(number, min(initiatives, 40)))
    for number in range(12):
        desk.write(f"lang/calls/oproep-{number:02}.md", _call(number))
    for number in range(initiatives):
        desk.write(f"lang/initiatives/i-{number:03}.md", _initiative(number, challenges, needs))


def _challenge(number: int, needs: int) -> str:
    rows = "\n".join(
        f'  - {{id: b{at:02}, title: "Behoefte nummer {at} van opgave {number}, zoals bewoners die samen opschreven"'
        f"{f', target_reach: {40 + 10 * at}' if at % 5 else ''}}}"
        for at in range(needs)
    )
    return f"""---
title: Opgave nummer {number}, die in meer woorden is gezegd dan nodig was
summary: Ruim één op de drie volwassenen in de wijk zegt hier vaak last van te hebben, en dat werd jaar na jaar meer.
stated_by: De bewonersavond in het buurthuis aan de vaart
stated_on: 2026-01-22
needs:
{rows}
indicator:
  title: Volwassenen die zich matig of sterk eenzaam voelen
  unit: procent
  source: Een peiling die voor deze proef is verzonnen
  direction: down
  baseline: {{value: 37, on: 2025-10-01}}
  target: {{value: 32, on: 2029-10-01}}
status: assigned
---

Wat er is.
"""


def _assignment(number: int, partners: int) -> str:
    who = ", ".join(f"i-{at:03}" for at in range(partners))
    plan = "\n".join(
        f'  - {{what: "Stap {at} van het plan: afspreken wie er belt als iemand een tijd wegblijft", '
        f"who: [i-{at % partners:03}], due: 2026-{at % 12 + 1:02}-15, status: {('done', 'doing', 'todo')[at % 3]}}}"
        for at in range(30)
    )
    return f"""---
title: Opdracht nummer {number}, van de raad aan heel veel initiatieven samen
challenge: opgave-{number:02}
given_by: De gemeenteraad van Voorbeeldstad
given_on: 2026-01-10
due: 2027-06-30
partners: [{who}]
budget: {{amount: 18500, source: "Gemeente Voorbeeldstad, het potje Buurtkracht"}}
plan:
{plan}
---

Samen.
"""


def _call(number: int) -> str:
    return f"""---
title: Oproep nummer {number} voor iets dat er in de wijk nog niet is
challenge: opgave-00
kind: new-initiative
why: >-
  {"Niemand doet dit nog, al vroegen bewoners er op drie avonden om en al ligt er geld voor klaar. " * 8}
opens: 2026-10-01
---

Doe mee.
"""


def _initiative(number: int, challenges: int, needs: int) -> str:
    told = [0, *{number % challenges, number * 7 % challenges} - {0}]
    serves = ", ".join(dict.fromkeys((f"b{number % needs:02}", f"b{number * 3 % needs:02}")))
    contributes = "\n".join(
        f"  - {{challenge: opgave-{one:02}, needs: [{serves}], reach: {number % 9 + 3}}}" for one in told
    )
    measured = f"""impact:
  - {{{_measured(number)}, instrument: de-jong-gierveld-6, mean_before: 3.4, mean_after: 2.2, {_spread(1)}}}
  - {{{_measured(number)}, instrument: who-5, mean_before: 54, mean_after: 62, {_spread(10)}}}
"""
    other = f"also_attend: {{counted_on: 2026-03-19, asked: 40, counts: {{i-{number + 1:03}: 10}}}}\n"
    return f"""---
title: Vereniging nummer {number} van de bewoners van de Lange Landen
kind: informal
people: {{participants: {20 + number % 30}, volunteers: 6, key_people: 3, hours_per_month: 48, counted_on: 2026-03-19}}
contributes:
{contributes}
funding:
  - {{source: Gemeente, kind: project, amount: {1000 + number}, from: 2026-01-01, until: 2027-0{number % 9 + 1}-28}}
{measured if number % 3 == 0 else ""}{other if number % 2 == 0 else ""}---

Wij doen iets samen.
"""


def _measured(number: int) -> str:
    wave = f"voorjaar {2020 + number % 5}"
    return f"challenge: opgave-00, wave: {wave}, measured_on: 2026-05-21, invited: 40, n: 28"


def _spread(scale: int) -> str:
    return f"sd_diff: {1.2 * scale}, sd_before: {1.6 * scale}, sd_after: {1.6 * scale}"
