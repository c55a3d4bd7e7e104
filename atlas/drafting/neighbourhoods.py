"""What is asked for the page of a neighbourhood, and how the page explains itself."""

import re
from collections.abc import Mapping
from typing import Any

from atlas.drafting.page_kind import PageKind, Remark, filled, text_question, title_question
from atlas.drafting.question import Answers, NotUsableError, Question, words
from atlas.drafting.surroundings import Surroundings
from atlas.model.neighbourhood import NeighbourhoodMeta
from atlas.texts import say

__all__ = ["NEIGHBOURHOOD"]

_PLACE = re.compile(r"(-?\d+(?:\.\d+)?)\s*[,; ]\s*(-?\d+(?:\.\d+)?)")


def _point(text: str, around: Surroundings, answers: Answers) -> dict[str, float] | None:
    found = _PLACE.fullmatch(words(text, around, answers))
    if found is None:
        what = say('"{given}" is not a place in degrees', given=text)
        raise NotUsableError(what, say("write latitude and longitude, such as 52.09, 5.12"))
    return {"lat": float(found[1]), "lon": float(found[2])}


_QUESTIONS = (
    title_question(say("What is the neighbourhood called?")),
    Question(
        "municipality",
        "municipality",
        say("In which municipality does it lie?"),
        required=True,
        usual=lambda around, _: around.municipality,
    ),
    Question("summary", "summary", say("What is it like, in one sentence?")),
    Question("centre", "centre", say("Where is its centre? (latitude and longitude, such as 52.09, 5.12)"), _point),
    Question("email", "contact.email", say("To which address can people write? (not of a person)")),
    text_question(say("What should people know of this neighbourhood?")),
)


def _front_matter(answers: Answers) -> Mapping[str, Any]:
    return filled(
        {
            "title": answers.get("title"),
            "municipality": answers.get("municipality"),
            "summary": answers.get("summary"),
            "centre": answers.get("centre"),
            "contact": {"email": answers.get("email")},
        }
    )


NEIGHBOURHOOD = PageKind(
    name="neighbourhood",
    folder="",
    about=say("a folder for a neighbourhood, with the page that opens it"),
    example='atlas new neighbourhood "Oost" --centre "52.09, 5.12"',
    model=NeighbourhoodMeta,
    questions=_QUESTIONS,
    front_matter=_front_matter,
    remarks={
        "municipality": Remark(),
        "summary": Remark(example="..."),
        "cbs": Remark(example="[WK123456]"),
        "population": Remark(example='{count: 4000, on: 2026-01-01, source: "..."}'),
        "centre": Remark(example="{lat: 52.09, lon: 5.12}"),
        "boundary": Remark(example="boundary.geojson"),
        "contact": Remark(example='{email: info@example.org, name: "..."}'),
    },
    body=say("Tell here what people should know of this neighbourhood: how it began and where people meet."),
)
