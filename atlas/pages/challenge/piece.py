"""What the network carries, of one challenge and of all, as pieces that other sites can show."""

from atlas.pages.challenge.contributions import need_titles
from atlas.pages.challenge.scale import need_sign, scale_sign
from atlas.pages.challenge.verdict import verdict_facts
from atlas.pages.embed.facts import Cell, Piece, Table, leading
from atlas.pages.embed.measures import height_of
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import Reference, by_title
from atlas.texts import say
from atlas.words.verdicts import level_name, reason_words

__all__ = ["verdict_piece", "verdicts_piece"]


class _Row(Reference):
    key: str


def verdicts_piece(edition: Edition) -> Piece:
    """Every challenge with its verdict, by title."""
    path = edition.path(addresses.verdicts)
    found = edition.findings.verdict.challenges
    listed = by_title(
        _Row(title=edition.title(page), path=f"{edition.path(addresses.challenge, key)}#verdict", key=key)
        for key, page in edition.neighbourhood.challenges.items()
    )
    rows = tuple(
        (
            leading(path, row["title"], row["path"]),
            Cell(_in_words(edition, row["key"]), scale_sign(found[row["key"]].computed)),
        )
        for row in listed
    )
    columns = (edition.tell(say("Challenge")), edition.tell(say("Does the network carry this?")))
    return Piece(
        path,
        edition.tell(say("What {neighbourhood} can carry", neighbourhood=edition.name)),
        edition.tell(say("The need that is furthest behind decides.")),
        height_of(len(rows)),
        table=Table(columns, rows),
    )


def verdict_piece(edition: Edition, key: str) -> Piece:
    """The needs of a challenge, each with its level and what is missing."""
    path = edition.path(addresses.challenge, key)
    titles = need_titles(edition, key)
    rows = tuple(
        (
            Cell(titles[row.figures.need]),
            Cell(edition.tell(level_name(row.level)), need_sign(row)),
            Cell("; ".join(edition.tell(reason_words(reason)) for reason in row.reasons) or "–"),
        )
        for row in edition.findings.verdict.challenges[key].computed.needs
    )
    columns = (
        edition.tell(say("What this asks for")),
        edition.tell(say("Does the network carry this?")),
        edition.tell(say("What is missing")),
    )
    return Piece(
        path,
        edition.title(edition.neighbourhood.challenges[key]),
        edition.tell(say("Does the network carry this? {verdict}.", verdict=_sentence(_in_words(edition, key)))),
        height_of(len(rows), lines=3),
        table=Table(columns, rows),
    )


def _in_words(edition: Edition, key: str) -> str:
    """The level alone where it is firm enough, else the range, with who says otherwise: as on the page."""
    facts = verdict_facts(edition, key)
    told = facts["name"]
    if facts["firmness"] == "sensitive":
        told = f"{told} ({edition.tell(say('sensitive'))})"
    if facts["override"]:
        who, other = facts["override_by"], facts["override_name"]
        told = f"{told}. {edition.tell(say('{who} says: {verdict}', who=who, verdict=other))}"
    return told


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
