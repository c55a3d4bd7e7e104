"""What do the templates of pages in easy words need to know?"""

from dataclasses import dataclass, field
from typing import Any, TypedDict

from atlas.pages.initiative.facts import InitiativeFacts

__all__ = ["EasyNeed", "EasyPage", "EasyPart", "EasyVerdict"]


class EasyNeed(TypedDict):
    """What the challenge asks for, in the words of its page; `answer` and `reasons`: short sentences."""

    title: str
    answer: str
    reasons: list[str]


@dataclass(frozen=True)
class EasyVerdict:
    """Whether the network carries a challenge.

    `answer`: what was computed; `said`: what people decided, if they did, and `said_by` who.
    """

    answer: str
    said_by: str | None
    said: str | None
    needs: list[EasyNeed]


class EasyPart(TypedDict):
    """An assignment or a call on the page of its challenge."""

    title: str | None
    body: str


@dataclass(frozen=True)
class EasyPage:
    """For `easy.md.jinja`. `whole`: the path of the page that this is the easy version of; `meta`: its facts.

    `initiative`: for the box of facts. `verdict` and `parts`: of a challenge.
    """

    whole: str
    meta: Any
    initiative: InitiativeFacts | None = None
    verdict: EasyVerdict | None = None
    parts: list[EasyPart] = field(default_factory=list)
