"""What is wrong is refused by schema and check alike, and what a schema accepts the check accepts, where it can tell.

A schema cannot say that a day exists, that one value comes before another, or how an iCalendar rule is built up.
"""

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from atlas.reading.yaml_lines import read_yaml
from atlas.schema import kind_named, kinds, schema

from .test_schemas import faults

CANNOT_SAY = {
    *("day_impossible", "partial_day_impossible", "ends_before_start", "closed_form", "rrule_form"),
    *("more_than_invited", "more_improved_than_answered", "too_long_meeting", "money_impossible", "not_adopted"),
}
"""What only the check sees; `not_adopted`: that a bar which somebody chose is the usual one after all."""
LEAST = {
    "initiative": "title: Koor\nkind: informal",
    "challenge": "title: Alleen\nstated_by: Buurt\nstated_on: 2026-01-22\nneeds: [{id: eten, title: Eten}]",
    "assignment": "challenge: alleen\ngiven_by: Raad\ngiven_on: 2026-01-22\npartners: [koor]",
    "call": "challenge: alleen\nkind: tender\nwhy: Daarom\nopens: 2026-01-22",
    "neighbourhood": "title: Oost\nmunicipality: Stad",
    "home": "title: Atlas\nmunicipality: Stad",
    "vocabulary": "activities: {}",
    "shared-participants": "counted_on: 2026-01-22\nhow: lijsten",
}
IMPACT = "challenge: a, instrument: {0}, wave: w, invited: 40, n: 30, mean_before: 1, mean_after: 2, sd_diff: 1"
WRONG = [
    ("initiative", "kind: infromal"),
    ("initiative", "titel: Koor"),
    ("initiative", "title: ''"),
    ("initiative", "activities: music"),
    ("initiative", "activities: [Koor Zang]"),
    ("initiative", "languages: [Nederlands]"),
    ("initiative", "status: actief"),
    ("initiative", "started: maart 2020"),
    ("initiative", "started: 2020-13"),
    ("initiative", "started: 12"),
    ("initiative", "confirmed_on: 1-3-2026"),
    ("initiative", "confirmed_on: 2026-02-32"),
    ("initiative", "confirmed_on: 2026"),
    ("initiative", "origin: corona"),
    ("initiative", "picture: koor.jpg"),
    ("initiative", "picture: {file: koor.jpg}"),
    ("initiative", "picture: {file: ../koor.jpg, alt: Koor}"),
    ("initiative", "picture: {file: koor.gif, alt: Koor}"),
    ("initiative", "place: De Haspel"),
    ("initiative", "place: {lat: 52.1}"),
    ("initiative", "place: {lat: 91, lon: 5}"),
    ("initiative", "place: {lat: 52, lon: 181}"),
    ("initiative", "place: {lat: ja, lon: 5}"),
    ("initiative", "place: {private: soms}"),
    ("initiative", "place: {straat: Plein}"),
    ("initiative", "schedule: {weekday: monday}"),
    ("initiative", "schedule: [{every: week}]"),
    ("initiative", "schedule: [{weekday: maandag}]"),
    ("initiative", "schedule: [{weekday: monday, rrule: FREQ=DAILY}]"),
    ("initiative", "schedule: [{weekday: monday, every: fifth}]"),
    ("initiative", "schedule: [{weekday: monday, every: two-weeks}]"),
    ("initiative", "schedule: [{weekday: monday, every: [two-weeks]}]"),
    ("initiative", "schedule: [{weekday: monday, every: [week, first]}]"),
    ("initiative", "schedule: [{weekday: monday, from: 25:00}]"),
    ("initiative", "schedule: [{weekday: monday, from: 8 uur}]"),
    ("initiative", "schedule: [{weekday: monday, until: 16:00}]"),
    ("initiative", "schedule: [{weekday: monday, closed: zomer}]"),
    ("initiative", "schedule: [{weekday: monday, closed: [13]}]"),
    ("initiative", "schedule: [{rrule: elke dag}]"),
    ("initiative", "schedule: [{rrule: FREQ=HOURLY}]"),
    ("initiative", "schedule: [{rrule: BYDAY=MO}]"),
    ("initiative", "cost: gratis"),
    ("initiative", "cost: {note: 5 euro}"),
    ("initiative", "cost: true"),
    ("initiative", "contact: {website: www.koor.nl}"),
    ("initiative", "contact: {website: https://koor}"),
    ("initiative", "contact: {email: koor at koor.nl}"),
    ("initiative", "people: {participants: -1}"),
    ("initiative", "people: {participants: 2.5}"),
    ("initiative", "people: {participants: true}"),
    ("initiative", "people: {participants: veel}"),
    ("initiative", "people: {hours_per_month: -2}"),
    ("initiative", "people: {participants: 10000000000000}"),
    ("initiative", "identifiers: ['12345678']"),
    ("initiative", "also_attend: {asked: 3}"),
    ("initiative", "also_attend: {counted_on: 2026-01-01, asked: 3, counts: {Het Koor: 5}}"),
    ("initiative", "contributes: [{challenge: a, needs: []}]"),
    ("initiative", "contributes: [{challenge: Alleen zijn, needs: [eten]}]"),
    ("initiative", f"impact: [{{{IMPACT.format('phq-9')}}}]"),
    ("initiative", f"impact: [{{{IMPACT.format('custom')}}}]"),
    ("initiative", f"impact: [{{{IMPACT.format('custom')}, title: t, better: higher, range: [0, 5, 10]}}]"),
    ("initiative", f"impact: [{{{IMPACT.format('custom')}, title: t, better: meer, range: [0, 10]}}]"),
    ("initiative", f"impact: [{{{IMPACT.format('who-5')}, sd_before: -1}}]"),
    ("initiative", "funding: [{source: Fonds, kind: subsidie}]"),
    ("initiative", "funding: [{source: Fonds, kind: project, amount: veel}]"),
    ("initiative", "funding: [{source: Fonds, kind: project, amount: -5}]"),
    ("initiative", "funding: [{source: Fonds, kind: project, currency: euro}]"),
    ("initiative", "scaling: {largest_share_of_hours: 20}"),
    ("initiative", "scaling: {wish: groot}"),
    ("challenge", "needs: []"),
    ("challenge", "needs: [{id: eten}]"),
    ("challenge", "needs: [{id: eten, title: Eten, target_reach: 0}]"),
    ("challenge", "indicator: {title: a, source: b, direction: omlaag}"),
    ("challenge", "override: {verdict: 4, by: a, on: 2026-01-01, reason: b}"),
    ("assignment", "partners: []"),
    ("assignment", "partners: [Het Koor]"),
    ("assignment", "partners: [oost/wijk/koor]"),
    ("assignment", "plan: [{what: a, status: klaar}]"),
    ("assignment", "reviews: [{learned: niets}]"),
    ("call", "kind: oproep"),
    ("neighbourhood", "cbs: [WK12]"),
    ("neighbourhood", "area_km2: 0"),
    ("neighbourhood", "centre: {lat: 52.1}"),
    ("neighbourhood", "thresholds: {reach: 0.4}"),
    ("neighbourhood", "thresholds: {decision: 'https://stad.example/besluit'}"),
    ("home", "languages: []"),
    ("home", "crisis: {from: gisteren}"),
    ("vocabulary", "activities: {Samen Eten: {label: {nl: a}}}"),
    ("vocabulary", "activities: {eten: leave}"),
    ("vocabulary", "activities: {eten: {label: {nederlands: a}}}"),
    ("shared-participants", "k: 3"),
    ("shared-participants", "k: 0\npublic_source: een boek"),
    ("shared-participants", "asked: iedereen"),
]
RIGHT = [
    ("initiative", "started: 2015\nstopped: 2020-03"),
    ("initiative", "cost: free"),
    ("initiative", "cost: {kind: paid, note: 5 euro}"),
    ("initiative", "contact: {phone: 0123456789}"),
    ("initiative", "schedule: [{weekday: monday, every: first, from: 9:30, until: 13u30}]"),
    ("initiative", "schedule: [{weekday: monday, every: [first, last], closed: 12-24/12-31, from: 20:00 uur}]"),
    ("initiative", "schedule: [{weekday: monday, every: two-weeks, starts: 2026-01-05}]"),
    ("initiative", "schedule: [{rrule: 'RRULE:FREQ=MONTHLY;BYDAY=1TU,-1FR;UNTIL=20271231'}]"),
    ("initiative", "funding: [{source: Fonds, kind: project, amount: 2500.50}]"),
    ("initiative", f"impact: [{{{IMPACT.format('custom')}, title: t, better: lower, range: [0, 10]}}]"),
    ("assignment", "partners: [koor, oost/koor]\nplan: [{what: a, who: koor}]"),
    ("neighbourhood", "thresholds: {reach: 0.3, effect: 0.50}"),
    ("neighbourhood", "thresholds: {reach: 0.4, adopted_by: Raad, adopted_on: 2026-01-01}"),
    ("vocabulary", "activities: {meals: leave-out, bees: {label: {nl: Bijen}, also: {nl: [imker]}}}"),
    ("shared-participants", "k: 1\npublic_source: een boek"),
    ("shared-participants", "asked: [koor]"),
]


def wrong(kind: str, value: Any) -> list[str]:
    """What is wrong with a value, by the names of the model for it."""
    try:
        kind_named(kind).model.model_validate(value)
    except ValidationError as error:
        return [detail["type"] for detail in error.errors()]
    return []


def both(kind: str, facts: str) -> tuple[bool, bool]:
    """Whether the schema, and whether the model, accepts the least that a kind holds, with these facts."""
    value = {**read_yaml(LEAST[kind]).value, **read_yaml(facts).value}
    return not faults(kind, value), not wrong(kind, value)


@pytest.mark.parametrize(("kind", "facts"), WRONG)
def test_what_is_wrong_is_refused_by_both(kind: str, facts: str) -> None:
    assert both(kind, facts) == (False, False)


@pytest.mark.parametrize(("kind", "facts"), [*((kind, "{}") for kind in LEAST), *RIGHT])
def test_what_people_write_is_accepted_by_both(kind: str, facts: str) -> None:
    assert both(kind, facts) == (True, True)


@pytest.mark.parametrize("kind", LEAST)
def test_what_is_required_is_required_by_both(kind: str) -> None:
    whole = read_yaml(LEAST[kind]).value
    for key in schema(kind, "en").get("required", ()):
        left = {name: value for name, value in whole.items() if name != key}
        assert faults(kind, left), key
        assert wrong(kind, left), key


def values(field: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Values that a schema describes, without the rules between fields."""
    if "const" in field:
        return st.just(field["const"])
    if "enum" in field:
        return st.sampled_from(field["enum"])
    if "anyOf" in field and "properties" not in field:
        return st.one_of(*map(values, field["anyOf"]))
    types = field["type"] if isinstance(field["type"], list) else [field["type"]]
    return st.one_of(*(_OF_TYPE[one](field) for one in types))


def _texts(field: dict[str, Any]) -> st.SearchStrategy[Any]:
    if "pattern" in field:
        found = st.from_regex(re.compile(field["pattern"], re.ASCII), fullmatch=True)
        return found.map(lambda text: text.rstrip())
    return st.text("abé è1-:#'\"", min_size=1, max_size=12).filter(lambda text: bool(text.strip()))


def _numbers(field: dict[str, Any]) -> st.SearchStrategy[Any]:
    low, high = field.get("minimum", field.get("exclusiveMinimum", -100)), field.get("maximum", 10_000)
    return st.floats(low, min(high, 10_000), exclude_min="exclusiveMinimum" in field, allow_nan=False)


def _wholes(field: dict[str, Any]) -> st.SearchStrategy[Any]:
    low = field.get("minimum", field.get("exclusiveMinimum", -1) + 1)
    return st.integers(low, min(field.get("maximum", 9), max(low, 9999)))


def _lists(field: dict[str, Any]) -> st.SearchStrategy[Any]:
    if "prefixItems" in field:
        return st.tuples(*map(values, field["prefixItems"])).map(list)
    least = field.get("minItems", 0)
    return st.lists(values(field["items"]), min_size=least, max_size=min(field["maxItems"], least + 2))


def _groups(field: dict[str, Any]) -> st.SearchStrategy[Any]:
    if "patternProperties" in field:
        ((pattern, inner),) = field["patternProperties"].items()
        return st.dictionaries(_texts({"pattern": pattern}), values(inner), max_size=2)
    keys = {key: values(one) for key, one in field["properties"].items()}
    required = set(field.get("required", ()))
    needed = {key: one for key, one in keys.items() if key in required}
    return st.fixed_dictionaries(needed, optional={key: one for key, one in keys.items() if key not in required})


_OF_TYPE: dict[str, Callable[[dict[str, Any]], st.SearchStrategy[Any]]] = {
    "string": _texts, "number": _numbers, "integer": _wholes, "array": _lists, "object": _groups,
    "boolean": lambda _: st.booleans(),
}  # fmt: skip


@pytest.mark.parametrize("kind", kinds())
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_the_schema_accepts_the_check_accepts(kind: str, data: st.DataObject) -> None:
    found = schema(kind, "en")
    value = data.draw(values(found))
    if not Draft202012Validator(found).is_valid(value):
        return  # rules between fields
    assert not set(wrong(kind, value)) - CANNOT_SAY, value
