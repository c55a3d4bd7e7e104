"""What do the templates of pages in easy words need to know?"""

from dataclasses import dataclass, field
from typing import Any, TypedDict

from atlas.pages.challenge.facts import EasyVerdict
from atlas.pages.initiative.facts import InitiativeFacts

__all__ = ["EasyPage", "EasyPart"]


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
