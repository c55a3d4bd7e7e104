"""Which rules does a check hold an atlas to? Their names are part of what machines read, and stay as they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from atlas.texts import Sentence, say

__all__ = ["RULES", "Rule", "rule"]


@dataclass(frozen=True)
class Rule:
    """What a rule is about, in a few words, and what it asks."""

    title: Sentence
    asks: Sentence


RULES: Final[Mapping[str, Rule]] = {
    "address": Rule(say("an address"), say("Web addresses begin with https://, and e-mail addresses are in full.")),
    "block": Rule(say("a block in the text"), say("Blocks such as atlas:patchwork stand on a line of their own.")),
    "choice": Rule(say("a choice"), say("Some keys take one of a few words, which are listed in the guide.")),
    "counts": Rule(say("counts"), say("Counts of shared participants are complete, and describe how they were made.")),
    "date": Rule(say("a date"), say("Dates are written as year-month-day, and what was done lies in the past.")),
    "disclosure": Rule(say("too few people"), say("No figure is about so few people that they could be recognised.")),
    "empty": Rule(say("something empty"), say("What is written down says something.")),
    "encoding": Rule(say("signs of a text"), say("Files are written in UTF-8, in the direction in which one reads.")),
    "facts": Rule(say("facts that go together"), say("What pages say can be true, and does not contradict itself.")),
    "file-place": Rule(say("the place of a file"), say("Each file lies where it is read, under a name of its own.")),
    "file-unfit": Rule(say("a file that does not belong here"), say("All that is in the folder can be published.")),
    "form": Rule(say("the form of a code"), say("Codes of languages, currencies and areas have a form of their own.")),
    "form-mark": Rule(say("a mark of the form"), say("What the form left out stands in the page again.")),
    "front-matter": Rule(say("the parts of a page"), say("A page is front matter between two lines, and then a text.")),
    "icon": Rule(say("an icon"), say("Icons are those of the theme.")),
    "id": Rule(say("an id"), say("An id is a file name without .md.")),
    "likely-duplicate": Rule(say("perhaps twice"), say("An initiative has one page in an atlas.")),
    "link": Rule(say("a link"), say("Links lead to a page or a file that is there.")),
    "map": Rule(say("the map"), say("Boundary and background are GeoJSON that can be drawn.")),
    "missing-key": Rule(say("a missing key"), say("Some keys cannot be left out; the guide says which.")),
    "number": Rule(say("a number"), say("Numbers are digits, with a point for decimals.")),
    "official": Rule(say("official figures"), say("An official figure has an area, a year, a source and a number.")),
    "open-data": Rule(say("open data"), say("Who publishes open data says who, under which licence, and whom to ask.")),
    "other": Rule(say("something else"), say("See the sentence beside it.")),
    "page-text": Rule(say("the text of a page"), say("A text says something, and holds only what can be shown.")),
    "personal-data": Rule(say("personal data"), say("Data about persons never enter an atlas.")),
    "picture": Rule(say("a picture"), say("Pictures are there, not too large, and do not tell where they were taken.")),
    "picture-words": Rule(say("words for a picture"), say("Who cannot see a picture reads what is in it.")),
    "position": Rule(say("a place on the map"), say("Places lie in or near their neighbourhood.")),
    "range": Rule(say("a number that is possible"), say("Numbers lie between what is possible at all.")),
    "reference": Rule(say("what leads to another page"), say("Whoever is named by an id has a page.")),
    "same-title": Rule(say("a title twice"), say("Readers can tell pages apart by their titles.")),
    "stale": Rule(say("perhaps out of date"), say("A page is confirmed once a year, and says when it meets now.")),
    "structure": Rule(say("lists and groups"), say("Lists, groups of keys and texts each stand where they belong.")),
    "tender": Rule(say("a tender"), say("A tender is plan B, after the network had its turn.")),
    "term": Rule(say("a word of the vocabulary"), say("Activities, audiences and accessibility have agreed words.")),
    "time": Rule(say("a time of day"), say("Times are written as hours and minutes, such as 19:30.")),
    "times": Rule(say("when it is held"), say("A schedule can be followed: days, rhythm and times go together.")),
    "translation": Rule(say("a translation"), say("A translation changes words, not facts.")),
    "unknown-key": Rule(say("a key"), say("Keys are those of the guide, each in its own place.")),
    "vocabulary": Rule(say("the vocabulary"), say("Words have a label in every language of the atlas.")),
    "yaml": Rule(say("how front matter is written"), say("Front matter is readable YAML.")),
}


def rule(name: str) -> Rule:
    """What a rule is about."""
    return RULES.get(name, RULES["other"])
