"""What is a page of a kind made of: its questions, what becomes of the answers, and remarks that explain its keys."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from atlas.drafting.question import Answers, Question, one_of, paragraphs
from atlas.drafting.surroundings import Surroundings
from atlas.model.base import Model
from atlas.texts import Sentence

__all__ = ["PageKind", "Remark", "challenge_question", "filled", "page_path", "text_question", "title_question"]


@dataclass(frozen=True)
class Remark:
    """What a key is for. `example`: how to write it, where there is no answer yet; `words`: what can be chosen.

    Without `about` it is what is told of the field everywhere, with its choices.
    """

    about: Sentence | None = None
    example: str = ""
    words: Callable[[Surroundings], Iterable[str]] | None = None


@dataclass(frozen=True)
class PageKind:
    """`folder`: where its pages stand in a neighbourhood; empty for the page of a neighbourhood itself.

    `front_matter`: the answers as front matter. `remarks` by key, in the order of the page. `body`: its text for now.
    """

    name: str
    folder: str
    about: Sentence
    example: str
    model: type[Model]
    questions: tuple[Question, ...]
    front_matter: Callable[[Answers], Mapping[str, Any]]
    remarks: Mapping[str, Remark]
    body: Sentence

    def question(self, field: str) -> Question | None:
        """The question whose answer stands at a field of the page, such as `activities[0]` or `place.lat`."""
        fits = [
            one for one in self.questions if one.field and f"{field}.".startswith((f"{one.field}.", f"{one.field}["))
        ]
        return max(fits, key=lambda one: len(one.field), default=None)


def title_question(asks: Sentence) -> Question:
    """What a page is called; its file name is made of this."""
    return Question("title", "title", asks, required=True)


def text_question(asks: Sentence) -> Question:
    """The text below the front matter."""
    return Question("text", "", asks, paragraphs)


def challenge_question(asks: Sentence) -> Question:
    """Which challenge of the neighbourhood; the only one, where there is one."""
    return Question(
        "challenge",
        "challenge",
        asks,
        one_of(_challenges),
        required=True,
        usual=_only_challenge,
        choices=_challenges,
    )


def _challenges(around: Surroundings, _: Answers) -> Mapping[str, str | Sentence]:
    return dict(around.titles("challenges"))


def _only_challenge(around: Surroundings, _: Answers) -> str:
    known = list(around.titles("challenges"))
    return known[0] if len(known) == 1 else ""


def page_path(kind: PageKind, page_id: str, neighbourhood: str) -> str:
    """Where the page stands in the content folder."""
    return f"{neighbourhood}/{kind.folder}/{page_id}.md" if kind.folder else f"{page_id}/index.md"


def filled(meta: Mapping[str, Any]) -> dict[str, Any]:
    """Front matter without what was not answered, also inside groups."""
    found = {key: filled(value) if isinstance(value, dict) else value for key, value in meta.items()}
    return {key: value for key, value in found.items() if value not in (None, "", [], {})}
