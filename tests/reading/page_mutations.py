"""Pages as a slip or a hostile hand leaves them: sound ones that say all they can, changed at random."""

import re
from pathlib import Path
from random import Random

from tests.reading.folders import Desk

__all__ = ["mutated", "whole_atlas"]

_INITIATIVE = """\
---
title: Koor De Volle Bladzijde
kind: informal
summary: "Zingen: voor wie wil."
also: [zang, muziek maken]
activities: [music]
audiences: [everyone]
languages: [nl, en]
status: active
started: 2020-03
origin: crisis
place: {name: Zaal, address: Lindelaan 3, postcode: 1234 AB, city: Linde, lat: 52.1, lon: 5.1, private: true}
schedule:
  - {weekday: monday, every: [first, third], from: 19:30, until: 22:00, closed: ["08", 12-24/12-31], note: Elke keer}
  - {weekday: friday, every: two-weeks, from: 22:00, until: 01:00, starts: 2026-01-09, ends: 2027-06-01}
  - rrule: "FREQ=MONTHLY;BYDAY=2TU;UNTIL=20280101"
    from: 10:00
cost: {kind: voluntary, note: In de pot}
accessibility: [wheelchair]
contact: {website: https://koor.example, email: info@koor.example}
identifiers: [NL-KVK-12345678]
people: {participants: 46, volunteers: 13, key_people: 3, hours_per_month: 52.5, counted_on: 2026-03-07}
core_quality: Wie niet zingt, zet koffie.
also_attend: {counted_on: 2026-03-07, asked: 41, counts: {eettafel: 15}}
contributes:
  - {challenge: alleen, needs: [samen-eten, bezoek], how: Na afloop eten we., reach: 25}
impact:
  - {challenge: alleen, instrument: who-5, wave: voorjaar 2026, measured_on: 2026-04-01, invited: 40, n: 32,
     mean_before: 52.5, mean_after: 58.25, sd_diff: 14.1, sd_before: 18.2, sd_after: 17.4, improved: 18}
funding:
  - {source: Gemeente, kind: project, amount: 1250.50, from: 2026-01-01, until: 2026-12-31, for: Bladmuziek}
  - {source: Contributie, kind: own-income, amount: 900}
scaling: {wish: copy, able_to_run: 3, largest_share_of_hours: 0.30, needs_paid_staff: false, note: Liever klein}
confirmed_on: 2026-05-07
---
Een koor voor wie graag zingt, met [de eettafel](eettafel.md) ernaast.

| dag | wat |
|-----|-----|
| ma  | zingen |
"""
_PAGES = {
    "linde/initiatives/vol.md": _INITIATIVE,
    "linde/initiatives/vol.en.md": "---\ntitle: Full choir\nfunding:\n  - for: Sheets\n---\nA choir.\n",
    "linde/challenges/alleen.md": """\
---
title: Minder alleen
stated_by: Buurtraad
stated_on: 2026-01-15
summary: Wie alleen woont.
also: [eenzaam]
needs:
  - {id: samen-eten, title: Samen eten, target_reach: 100}
  - {id: bezoek, title: Bezoek aan huis}
indicator:
  title: Eenzaamheid
  unit: procent
  source: Gezondheidsmonitor
  direction: down
  baseline: {value: 47.2, on: 2024-10-01}
  target: {value: 40, on: 2028-10-01}
status: assigned
override: {verdict: 2, by: Buurtraad, on: 2026-05-01, reason: Omdat het zo voelt.}
---
Wie alleen woont, eet vaak alleen.
""",
    "linde/assignments/minder-alleen.md": """\
---
challenge: alleen
given_by: Gemeente
given_on: 2026-02-01
due: 2027-02-01
partners: [koor, eettafel, vol]
budget: {amount: 12000, currency: EUR, source: Gemeente}
plan:
  - {what: Elke week aan tafel, who: [eettafel, Buurtraad], due: 2026-09-01, status: doing}
reviews:
  - {date: 2026-04-01, learned: Meer stoelen.}
outcome: Nog niet bekend
---
Het netwerk kreeg deze opdracht.
""",
    "linde/calls/nieuw.md": """\
---
title: Wie begint er
challenge: alleen
kind: new-initiative
need: bezoek
why: Er is nog niets.
opens: 2026-05-01
closes: 2026-12-01
---
Wie wil er op bezoek gaan?
""",
    "linde/index.md": """\
---
title: De Linde
municipality: Klein Linde
summary: Een buurt rond een boom.
cbs: [WK123456]
population: {count: 4180, on: 2026-01-01, source: Gemeente}
centre: {lat: 52.1, lon: 5.1}
area_km2: 0.9
boundary: grens.geojson
thresholds: {reach: 0.25, effect: 0.50, continuity: 0.50, adopted_by: Raad, adopted_on: 2026-05-18}
contact: {name: Redactie, email: redactie@linde.example}
---
Een buurt rond een boom.
""",
    "linde/data/shared_participants.yml": "counted_on: 2026-03-01\nhow: Leden\nasked: [koor, eettafel, vol]\nk: 5\n",
    "linde/data/shared_participants.csv": "initiative_a,initiative_b,shared\neettafel,koor,10\nkoor,vol,15\n",
    "linde/data/grens.geojson": (
        '{"type": "Polygon", "coordinates":\n [[[5.0, 52.0], [5.2, 52.0], [5.2, 52.2], [5.0, 52.2], [5.0, 52.0]]]}\n'
    ),
}
_CHANGED = (*_PAGES, "index.md", "index.en.md", "vocabulary.yml", "linde/challenges/alleen.en.md", "privacy.md")

_VALUES = (
    "", "~", "[]", "{}", "[[]]", "{a: {b: c}}", "{a: [b, {c: d}]}", "[a, [b, {c: [d]}]]", "[~, ~]", "{~: ~}", "true",
    "false", "-1", "0", "9" * 30, "9" * 400, "1e999", ".nan", ".inf", "NaN", "-0.0", "1.000", "1_000", "0x1F", "٣",
    "2026-02-30", "0001-01-01", "9999-12-31", "1899-12-31", "0000", "9999-13", "99:99", "00:00", "24:00", "7",
    '"FREQ=WEEKLY;BYDAY=MO;UNTIL=20270506T142959Z"', '"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"', '"FREQ=SECONDLY"',
    '"FREQ=DAILY;INTERVAL=0"', '"FREQ=YEARLY;BYSETPOS=-1;BYWEEKNO=53"', '"FREQ=DAILY;COUNT=-1"', '"FREQ="', '";;=;"',
    '"\\u0000"', '"\\ud800"', "\U0001f600", "\u202ex", "\u2028", "\ufeff", "\x85", "\x07", "&a x", "*a",
    "!!python/object:os.x", "!!binary aGk=", "!!int x", "? x", "|", ">-", "“x”", "“", "'", '"', "%", "@", "`", "#",
    "{{7*7}}", "{% x %}", "{0}", '"{given}"', '"{}"', '"%s"', "</script>", "<b>", "../../x", "oost/koor", "/", "//x",
    "x" * 3000, "a: b: c", "- - - x", "koor", "alleen", "nl", "no", "en-GB", "other", "professional", "structural",
    "tender", "custom", "ons4",
)  # fmt: skip
_KEYS = (
    "title", "kind", "id", "from", "until", "weekday", "rrule", "counts", "range", "conta[]ct", "[key]", "?", "-",
    "x.y", "__class__", "model_fields", "{a}", "!!str", "0", "true", "~", "“title”", "soort", "\u200b", "a" * 300,
)  # fmt: skip
_CHARACTERS = "\t\n\r\x00 :-[]{}\"',#&*!|>%@`?~“”\u00a0\u2028\ufeffé😀ا0<_\\"
_VALUE = re.compile(r"(?<=: )[^\s{}\[\],][^\n{}\[\],]*|\[[^\[\]\n]*\]|\{[^{}\n]*\}")
_KEY = re.compile(r"[a-z_0-9]+(?=: |:\n)")


def whole_atlas(tmp_path: Path) -> Desk:
    """A small atlas of which the pages say all that front matter can say."""
    desk = Desk(tmp_path)
    for name, text in _PAGES.items():
        desk.write(name, text)
    return desk


def mutated(draw: Random, content: Path) -> tuple[str, bytes]:
    """The name of a file below `content`, and what a few changes make of it."""
    name = draw.choice(_CHANGED)
    text = (content / name).read_bytes().decode()
    for _ in range(draw.choice((1, 1, 2, 3))):
        text = draw.choice((_other_value, _other_value, _other_value, _other_key, _other_lines, _other_characters))(
            draw, text
        )
    written = text.encode("utf-8", "surrogatepass")
    if draw.random() < 0.02:
        at = draw.randrange(len(written) + 1)
        written = written[:at] + draw.randbytes(3) + written[at:]
    return name, written


def _other_value(draw: Random, text: str) -> str:
    return _put(draw, text, _VALUE, _VALUES)


def _other_key(draw: Random, text: str) -> str:
    return _put(draw, text, _KEY, _KEYS)


def _put(draw: Random, text: str, what: re.Pattern[str], instead: tuple[str, ...]) -> str:
    found = list(what.finditer(text))
    if not found:
        return text
    match = draw.choice(found)
    new = draw.choice(instead) if draw.random() < 0.8 else draw.choice(found)[0]
    return text[: match.start()] + new + text[match.end() :]


def _other_lines(draw: Random, text: str) -> str:
    lines = text.split("\n")
    one, other = draw.randrange(len(lines)), draw.randrange(len(lines))
    match draw.randrange(6):
        case 0:
            lines.insert(other, lines[one])
        case 1:
            del lines[one]
        case 2:
            lines[one], lines[other] = lines[other], lines[one]
        case 3:
            lines[one] = draw.choice(("", " ", "  ", "\t", "- ", "    ")) + lines[one].lstrip()
        case 4:
            lines[one] = lines[one][: draw.randrange(len(lines[one]) + 1)]
        case _:
            lines = lines[: other + 1]
    return "\n".join(lines)


def _other_characters(draw: Random, text: str) -> str:
    start = draw.randrange(len(text) + 1)
    end = min(len(text), start + draw.choice((0, 0, 1, 1, 4)))
    return text[:start] + "".join(draw.choices(_CHARACTERS, k=draw.randrange(3))) + text[end:]
