"""The parts of a proposed mapping that take several lines: kind, words of the vocabulary, place and schedule."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from slugify import slugify

from atlas.importing.cells import same_words
from atlas.importing.known_words import known_words
from atlas.importing.suggesting.choosing import COST_WORDS, days_in
from atlas.importing.suggesting.columns import WEEKDAY_WORDS, Column
from atlas.importing.suggesting.yaml_words import word
from atlas.model.vocabulary import Term, Vocabulary
from atlas.texts import say

__all__ = ["kind_lines", "new_words", "place_lines", "schedule_lines", "term_lines", "words_of"]

_KINDS = {
    "informal": "informal informeel bewonersinitiatief bewonersgroep grassroots club groep group",
    "formal": "formal formeel stichting vereniging kerk foundation association charity nonprofit non-profit "
    "cooperative coöperatie cooperatie chapter",
    "professional": "professional professioneel bedrijf company business zorgaanbieder",
}
_KIND_OF = {name: kind for kind, names in _KINDS.items() for name in names.split()}
_DAY_SIGNS = (",", ";", "/", "&", "+", " en ", " and ")
_MOST_UNKNOWN = 10


def kind_lines(column: Column | None, language: str) -> Iterator[str]:
    """What kind of initiative a row is: by a column that says so, or else the same for all."""
    known = {
        value: _KIND_OF[same_words(value)]
        for value in (column.counts if column else ())
        if same_words(value) in _KIND_OF
    }
    choices = say("choose informal, formal or professional").to(language)
    if column is None or not known or column.filled < column.rows:
        yield f"  kind: {{value: informal}}  # {choices}"
        return
    yield f"  kind:  # {choices}"
    yield f"    column: {word(column.name)}"
    yield "    map:"
    for value in column.counts:
        if value in known:
            yield f"      {word(value)}: {known[value]}"
    if others := [value for value in column.counts if value not in known]:
        told = say("fill in: {values}", values=", ".join(map(word, others[:_MOST_UNKNOWN]))).to(language)
        yield f"      # {told}"


def term_lines(key: str, column: Column, vocabulary: Vocabulary, has_words: bool, language: str) -> Iterator[str]:
    """Words of the vocabulary; where the atlas has no words of its own yet, new ones beside those it begins with."""
    terms = getattr(vocabulary, key)
    yield f"  {key}:"
    yield f"    column: {word(column.name)}"
    if column.separator:
        yield f"    split: {word(column.separator)}"
    new = new_words(column.parts, terms)
    if new and not has_words:
        yield "    map:"
        yield from words_of(column.parts, 6, known_words(terms))
        return
    yield "    map: vocabulary"
    if new:
        shown = ", ".join(map(word, list(new)[:_MOST_UNKNOWN])) + (", ..." if len(new) > _MOST_UNKNOWN else "")
        told = say("your vocabulary does not know: {values}; write a map to translate them", values=shown).to(language)
        yield f"    # {told}"


def new_words(counts: Counter[str], terms: Mapping[str, Term]) -> Counter[str]:
    """The values that a vocabulary does not know."""
    known = known_words(terms)
    return Counter({value: times for value, times in counts.items() if same_words(value) not in known})


def words_of(
    counts: Counter[str], indent: int, known: Mapping[str, str] | None = None, *, labels: Sequence[str] = ()
) -> Iterator[str]:
    """A line for each value: the id that it becomes, with how often it is there; or its label in these languages.

    `known`: ids that are there already, by word.
    """
    seen: set[str] = set()
    for value, times in counts.most_common():
        value_id = (known or {}).get(same_words(value)) or slugify(value, max_length=60, word_boundary=True)
        if not value_id:
            continue
        if not labels:
            yield f"{' ' * indent}{word(value)}: {word(value_id)}  # {times}x"
        elif value_id not in seen:
            told = ", ".join(f"{language}: {word(value)}" for language in labels)
            yield f"{' ' * indent}{word(value_id)}: {{label: {{{told}}}}}"
        seen.add(value_id)


def place_lines(roles: Mapping[str, Column]) -> Iterator[str]:
    """Where it is."""
    lines = []
    for key, role in (
        ("name", "place"),
        ("address", "address"),
        *((key, key) for key in ("postcode", "city", "lat", "lon")),
    ):
        if role == "address" and role in roles and "number" in roles:
            pieces = f'["{{{roles[role].name}}}", " {{{roles["number"].name}}}"]'
            lines.append(f"    address: {{text: {pieces}}}")
        elif role in roles:
            lines.append(f"    {key}: {word(roles[role].name)}")
    if lines:
        yield "  place:"
        yield from lines


def schedule_lines(roles: Mapping[str, Column]) -> Iterator[str]:
    """When it is: weekdays or rules, with times beside them; and what it costs."""
    day, rule = roles.get("weekday"), roles.get("rrule")
    if day or rule:
        beside = [roles[role] for role in ("rrule", "weekday", "from", "until") if role in roles and roles[role].lists]
        yield "  schedule:"
        first = "-"
        if beside:
            yield f"    {first} each: [{', '.join(word(column.name) for column in beside)}]"
            first = " "
        elif day and (sign := next((sign for sign in _DAY_SIGNS if any(sign in text for text in day.texts)), None)):
            yield f"    {first} each: {word(day.name)}"
            yield f"      split: {word(sign)}"
            first = " "
        if rule:
            yield f"    {first} rrule: {word(rule.name)}"
        elif day:
            words = dict.fromkeys(part for text in day.texts for part in days_in(text) if part in WEEKDAY_WORDS)
            pairs = ", ".join(f"{word(part)}: {WEEKDAY_WORDS[part]}" for part in words)
            yield f"    {first} weekday: {{column: {word(day.name)}, map: {{{pairs}}}}}"
        for key in ("from", "until"):
            if key in roles:
                yield f"      {key}: {word(roles[key].name)}"
    if cost := roles.get("cost"):
        pairs = ", ".join(
            f"{word(text)}: {COST_WORDS[text.casefold()]}" for text in cost.counts if text.casefold() in COST_WORDS
        )
        yield f"  cost: {{column: {word(cost.name)}, map: {{{pairs}}}, unknown: tell}}"
