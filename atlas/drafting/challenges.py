"""What is asked for the page of a challenge, and how the page explains itself."""

from collections.abc import Mapping
from typing import Any

from atlas.drafting.page_kind import PageKind, Remark, filled, text_question, title_question
from atlas.drafting.question import Answers, Question, day, needs, today
from atlas.model.challenge import Challenge
from atlas.texts import say

__all__ = ["CHALLENGE"]

_QUESTIONS = (
    title_question(say("What is the challenge called?")),
    Question("summary", "summary", say("What is the matter, in one sentence?")),
    Question("stated-by", "stated_by", say("Who stated it? (such as a residents' evening)"), required=True),
    Question("stated-on", "stated_on", say("When was it stated?"), day, usual=today, required=True),
    Question("need", "needs", say("What does it ask for? (semicolons between needs)"), needs, required=True, joint=";"),
    text_question(say("What do residents say about it? (no names of persons)")),
)


def _front_matter(answers: Answers) -> Mapping[str, Any]:
    return filled(
        {
            "title": answers.get("title"),
            "summary": answers.get("summary"),
            "stated_by": answers.get("stated-by"),
            "stated_on": answers.get("stated-on"),
            "needs": answers.get("need"),
        }
    )


CHALLENGE = PageKind(
    name="challenge",
    folder="challenges",
    about=say("a page for a challenge: what the neighbourhood faces, and what that asks for"),
    example='atlas new challenge "Less alone" --stated-by "Residents" --need "Eating together" --need Visits',
    model=Challenge,
    questions=_QUESTIONS,
    front_matter=_front_matter,
    remarks={
        "summary": Remark(example="..."),
        "stated_by": Remark(),
        "stated_on": Remark(),
        "needs": Remark(
            say("What it asks for. An id never changes. Add target_reach: 90 if it should reach 90 people")
        ),
        "indicator": Remark(
            say("A figure from outside by which you follow it; direction is up or down"),
            '{title: "...", unit: "...", source: "...", direction: down, baseline: {value: 37, on: 2025-10-01}}',
        ),
        "status": Remark(example="open"),
    },
    body=say("Tell here what residents say about this, where it shows and what is there already. No names of persons."),
)
