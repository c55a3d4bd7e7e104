"""What is a group of initiatives called in words? After what holds it together, and the same on every page."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache

from babel import Locale, UnknownLocaleError

from atlas.analysis.network.group_names import GroupName
from atlas.pages.writing.writer import Writer
from atlas.texts import say

__all__ = ["amid_a_sentence", "group_headings", "group_in_a_sentence"]

_CAPITALS_FOR_NOUNS = ("de", "gsw", "lb", "nds")


def group_headings(writer: Writer, names: Sequence[GroupName], title: Callable[[str], str]) -> tuple[str, ...]:
    """The groups where they stand by themselves: "Around De Haspel: meals and music", in the order of `names`.

    `title`: of an initiative, by id. No two are the same: where initiatives have one title, a number follows.
    """
    headings = [_heading(writer, name, title) for name in names]
    seen: Counter[str] = Counter()
    told = []
    for heading in headings:
        seen[heading] += 1
        told.append(heading if seen[heading] == 1 else f"{heading} ({seen[heading]})")
    return tuple(told)


def group_in_a_sentence(writer: Writer, name: GroupName, title: Callable[[str], str]) -> str:
    """The group within a sentence, without its activities: "the group around De Haspel"."""
    if len(name.centre) == 2:
        first, second = map(title, name.centre)
        return writer.tell(say("the group of {first} and {second}", first=first, second=second))
    return writer.tell(say("the group around {initiative}", initiative=title(name.centre[0])))


def _heading(writer: Writer, name: GroupName, title: Callable[[str], str]) -> str:
    if len(name.centre) == 2:
        group = writer.words.all_of([title(key) for key in name.centre])
    else:
        group = writer.tell(say("Around {initiative}", initiative=title(name.centre[0])))
    if not name.activities:
        return group
    labels = [amid_a_sentence(writer.term("activities", key), writer.language) for key in name.activities]
    # "money, sharing food": with "and" it could not be heard where one of several words ends.
    did = ", ".join(labels) if any(" " in label for label in labels) else writer.words.all_of(labels)
    return writer.tell(say("{group}: {activities}", group=group, activities=did))


def amid_a_sentence(label: str, language: str) -> str:
    """A label of the vocabulary as it stands within a sentence: without the capital that it begins with.

    Abbreviations keep theirs, and so do names of languages and countries, and in German every noun.

    >>> [amid_a_sentence(label, "nl") for label in ("Samen eten", "ICT-hulp", "Nederlands leren")]
    ['samen eten', 'ICT-hulp', 'Nederlands leren']
    """
    first = label.split(" ", 1)[0]
    keeps = language.split("-")[0] in _CAPITALS_FOR_NOUNS or first[1:] != first[1:].lower() or len(first) == 1
    return label if keeps or first in _names(language) else label[:1].lower() + label[1:]


@cache
def _names(language: str) -> frozenset[str]:
    """Names of languages and of countries, as far as this language begins them with a capital."""
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return frozenset()
    return frozenset((*locale.languages.values(), *locale.territories.values()))
