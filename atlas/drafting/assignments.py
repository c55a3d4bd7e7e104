"""What is asked for the page of an assignment to the network, and how the page explains itself."""

from collections.abc import Mapping
from typing import Any

from atlas.drafting.page_kind import PageKind, Remark, challenge_question, filled, text_question, title_question
from atlas.drafting.question import Answers, Question, day, several_of, today
from atlas.drafting.surroundings import Surroundings
from atlas.model.assignment import Assignment
from atlas.texts import Sentence, say

__all__ = ["ASSIGNMENT"]


def _initiatives(around: Surroundings, _: Answers) -> Mapping[str, str | Sentence]:
    return dict(around.titles("initiatives"))


_QUESTIONS = (
    title_question(say("What is the assignment called?")),
    challenge_question(say("For which challenge is it?")),
    Question("given-by", "given_by", say("Who gives it? (such as the municipal council)"), required=True),
    Question("given-on", "given_on", say("When was it given?"), day, usual=today, required=True),
    Question("due", "due", say("When should it be done?"), day),
    Question(
        "partners",
        "partners",
        say("To which initiatives is it given? (commas between them)"),
        several_of(_initiatives, also_abroad=True),
        required=True,
        choices=_initiatives,
        joint=",",
    ),
    text_question(say("What was asked, and how will you go about it? (no names of persons)")),
)


def _front_matter(answers: Answers) -> Mapping[str, Any]:
    return filled(
        {
            "title": answers.get("title"),
            "challenge": answers.get("challenge"),
            "given_by": answers.get("given-by"),
            "given_on": answers.get("given-on"),
            "due": answers.get("due"),
            "partners": answers.get("partners"),
        }
    )


ASSIGNMENT = PageKind(
    name="assignment",
    folder="assignments",
    about=say("a page for an assignment: a challenge that is given to the initiatives together"),
    example='atlas new assignment "Nobody alone" --challenge less-alone --given-by Council --partners choir,table',
    model=Assignment,
    questions=_QUESTIONS,
    front_matter=_front_matter,
    remarks={
        "challenge": Remark(),
        "given_by": Remark(),
        "given_on": Remark(),
        "due": Remark(example="2027-06-30"),
        "partners": Remark(),
        "budget": Remark(example='{amount: 5000, source: "..."}'),
        "plan": Remark(
            say("Who does what, by when; status is todo, doing or done"),
            '[{what: "...", who: [...], due: 2027-03-31, status: todo}]',
        ),
        "reviews": Remark(example='[{date: 2027-01-15, learned: "..."}]'),
        "ended_on": Remark(example="2027-06-30"),
        "outcome": Remark(example='"..."'),
    },
    body=say("Tell here what was asked, who said yes and how you work together. No names of persons."),
)
