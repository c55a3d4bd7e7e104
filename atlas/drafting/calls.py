"""What is asked for the page of a call, and how the page explains itself."""

from collections.abc import Mapping
from typing import Any

from atlas.drafting.page_kind import PageKind, Remark, challenge_question, filled, text_question, title_question
from atlas.drafting.question import Answers, NotUsableError, Question, day, one_of, today
from atlas.drafting.surroundings import Surroundings
from atlas.model.call import Call
from atlas.texts import Sentence, say

__all__ = ["CALL"]

_KINDS: Mapping[str, str | Sentence] = {
    "new-initiative": say("room for a new initiative"),
    "tender": say("a tender, only where an assignment has not helped"),
}


def _kinds(_: Surroundings, __: Answers) -> Mapping[str, str | Sentence]:
    return _KINDS


def _needs(around: Surroundings, answers: Answers) -> Mapping[str, str | Sentence]:
    return dict(around.needs(str(answers.get("challenge", ""))))


def _need(text: str, around: Surroundings, answers: Answers) -> str:
    if not answers.get("challenge"):
        listed = ", ".join(around.titles("challenges")) or "-"
        hint = say("add --challenge and one of these: {choices}", choices=listed)
        raise NotUsableError(say("it is not clear which challenge this is about"), hint)
    return str(one_of(_needs)(text, around, answers))


_QUESTIONS = (
    title_question(say("What is the call called?")),
    challenge_question(say("For which challenge is it?")),
    Question("need", "need", say("Which need of that challenge is it about?"), _need, choices=_needs),
    Question(
        "kind",
        "kind",
        say("What do you ask for?"),
        one_of(_kinds),
        required=True,
        usual=lambda _, __: "new-initiative",
        choices=_kinds,
    ),
    Question("why", "why", say("Why is it needed, in one sentence?"), required=True),
    Question("opens", "opens", say("From which day can people respond?"), day, usual=today, required=True),
    Question("closes", "closes", say("Until which day?"), day),
    text_question(say("What do you look for, and what is there to begin with? (no names of persons)")),
)


def _front_matter(answers: Answers) -> Mapping[str, Any]:
    keys = ("title", "challenge", "need", "kind", "why", "opens", "closes")
    return filled({key: answers.get(key) for key in keys})


CALL = PageKind(
    name="call",
    folder="calls",
    about=say("a page for a call: room for something new, where the network cannot do it alone"),
    example='atlas new call "Who brings people along?" --challenge less-alone --why "Nobody does this yet"',
    model=Call,
    questions=_QUESTIONS,
    front_matter=_front_matter,
    remarks={
        "challenge": Remark(),
        "need": Remark(example="..."),
        "kind": Remark(),
        "why": Remark(),
        "opens": Remark(),
        "closes": Remark(example="2027-03-31"),
        "decision": Remark(example='"..."'),
    },
    body=say("Tell here what you look for, what is there to begin with, and to which address people can respond."),
)
