"""Who could be introduced to whom, and why these two: told as an invitation, with a small drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict

from atlas.analysis.introductions.common_ground import CommonGround
from atlas.analysis.introductions.introductions import Introduction
from atlas.graphs.picture import Picture
from atlas.graphs.small import Marked
from atlas.pages.patchwork.pictures import draw_small
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.group_names import amid_a_sentence
from atlas.pages.writing.rows import Reference
from atlas.texts import say

__all__ = ["GroupIntroductions", "IntroductionRow", "group_introductions", "introduction_rows"]


class Met(Reference):
    """One of two that could be introduced. `paused`: it has a break."""

    paused: bool


class IntroductionRow(TypedDict):
    """Two initiatives; `why`: what they have in common.

    `asked`: whether one of them was asked where else its people take part.
    """

    a: Met
    b: Met
    why: str
    asked: bool


@dataclass(frozen=True)
class GroupIntroductions:
    """For `patchwork/introductions.md.jinja`."""

    figure: Drawing
    rows: list[IntroductionRow]


def group_introductions(edition: Edition, picture: Picture) -> GroupIntroductions | None:
    """Those between groups without a line, drawn in `picture`, that of the whole patchwork; None where there are none.

    The pale rest of the drawing is the one that stands on the page before it.
    """
    found = edition.findings.introductions.groups
    if not found:
        return None
    ends = tuple(dict.fromkeys(end for one in found for end in (one.a, one.b)))
    names = edition.words.all_of([edition.reference(key)["title"] for key in ends])
    told = say("Drawing: where {names} stand in the patchwork; a dotted line for each introduction.", names=names)
    marked = Marked(ends, dashed=tuple((one.a, one.b) for one in found))
    figure = draw_small(picture, marked, edition.tell(told), shared=True)
    return GroupIntroductions(figure, introduction_rows(edition, found))


def introduction_rows(edition: Edition, found: Sequence[Introduction]) -> list[IntroductionRow]:
    """The introductions in their own order, with the reason in words."""
    return [
        {
            "a": _met(edition, one.a),
            "b": _met(edition, one.b),
            "why": _why(edition, one.ground),
            "asked": one.asked,
        }
        for one in found
    ]


def _met(edition: Edition, key: str) -> Met:
    return {**edition.reference(key), "paused": edition.neighbourhood.initiatives[key].meta.status == "paused"}


def _why(edition: Edition, ground: CommonGround) -> str:
    """What the two have in common, the easiest to begin with first; the language of all goes without saying."""
    words, said = edition.words, []
    usual = edition.neighbourhood.page.original.language
    spoken = [code for code in ground.languages if code != usual]
    if ground.days:
        said.append(say("meet on {days}", days=words.all_of([words.weekday(day) for day in ground.days])))
    audiences = _labels(edition, "audiences", ground.audiences)
    if audiences:
        said.append(say("are there for {audiences}", audiences=words.all_of(audiences)))
    activities = _labels(edition, "activities", ground.activities, besides=audiences)
    if activities:
        said.append(say("are about {activities}", activities=words.all_of(activities)))
    if spoken or (ground.languages and not said and not ground.near):
        names = words.all_of([words.language_name(code) for code in spoken or ground.languages])
        said.append(say("speak {languages}", languages=names))
    if ground.near:
        said.append(say("are a short walk from each other"))
    if not said:
        return edition.tell(say("Their pages do not tell yet what they have in common."))
    return edition.tell(say("Both {things}.", things=words.all_of([edition.tell(one) for one in said])))


def _labels(edition: Edition, group: str, keys: Sequence[str], besides: Sequence[str] = ()) -> list[str]:
    """The labels within a sentence, without those that it has said already."""
    labels = (amid_a_sentence(edition.term(group, key), edition.language) for key in keys)
    return [label for label in labels if label not in besides]
