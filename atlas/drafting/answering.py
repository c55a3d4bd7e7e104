"""An answer as the page will hold it, or why the page cannot hold it."""

from typing import Any

from atlas.drafting.page import draft
from atlas.drafting.page_kind import PageKind
from atlas.drafting.question import Answers, NotUsableError, Question
from atlas.drafting.surroundings import Surroundings
from atlas.drafting.titles import check_title
from atlas.reading.problems import Problem
from atlas.texts import say

__all__ = ["understood", "usual_answer"]


def understood(text: str, kind: PageKind, question: Question, around: Surroundings, answers: Answers) -> object:
    """An answer as the page will hold it. Raises `NotUsableError`, also for what the page may not say."""
    found = question.reads(text, around, answers)
    if question.name == "title":
        if not found:
            raise NotUsableError(say("this cannot be left out"), say("write what it is called"))
        check_title(str(found), answers.get("id", ""), kind, around)

    def elsewhere(problem: Problem) -> bool:
        """Whether it shows only now, and is one of an answer given before: the page as a whole tells it by its name."""
        owner = kind.question(problem.field)
        return owner is not None and owner.name != question.name and owner.name in answers

    before = set(_told(draft(kind, answers, around).problems))
    after = draft(kind, {**answers, question.name: found}, around).problems
    new = next((one for one in after if (one.field, one.what.msgid) not in before and not elsewhere(one)), None)
    if new is not None:
        raise NotUsableError(new.what, new.hint)
    return found


def usual_answer(kind: PageKind, question: Question, around: Surroundings, given: Answers) -> dict[str, Any]:
    """The answer that no answer stands for, if there is one, under the name of its question."""
    usual = question.usual(around, given)
    return {question.name: understood(usual, kind, question, around, given)} if usual else {}


def _told(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(problem.field, problem.what.msgid) for problem in problems]
