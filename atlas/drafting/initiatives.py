"""What is asked for the page of an initiative, and how the page explains itself."""

from collections.abc import Mapping
from typing import Any

from atlas.drafting.page_kind import PageKind, Remark, filled, text_question, title_question
from atlas.drafting.question import Answers, Choices, Question, one_of, several_of
from atlas.model.initiative import Initiative
from atlas.texts import Sentence, say
from atlas.words.initiatives import COSTS, KINDS

__all__ = ["INITIATIVE"]

_DAYS: Mapping[str, Sentence | str] = {
    "monday": say("Monday"),
    "tuesday": say("Tuesday"),
    "wednesday": say("Wednesday"),
    "thursday": say("Thursday"),
    "friday": say("Friday"),
    "saturday": say("Saturday"),
    "sunday": say("Sunday"),
}
_RHYTHMS: Mapping[str, Sentence | str] = {
    "week": say("every week"),
    "first": say("the first one of the month"),
    "second": say("the second one of the month"),
    "third": say("the third one of the month"),
    "fourth": say("the fourth one of the month"),
    "last": say("the last one of the month"),
}


def _fixed(choices: Mapping[str, Sentence | str]) -> Choices:
    return lambda _, __: choices


def _terms(key: str) -> Choices:
    return lambda around, _: dict(around.terms(key))


def _other_words(key: str) -> Choices:
    return lambda around, _: dict(around.other_words(key))


def _choice(name: str, field: str, asks: Sentence, choices: Choices, *, required: bool = False) -> Question:
    return Question(name, field, asks, one_of(choices), choices=choices, required=required)


def _some(name: str, asks: Sentence) -> Question:
    return Question(
        name, name, asks, several_of(_terms(name), others=_other_words(name)), choices=_terms(name), joint=","
    )


_QUESTIONS = (
    title_question(say("What is the initiative called?")),
    _choice("kind", "kind", say("What kind of initiative is it?"), _fixed(KINDS), required=True),
    Question("summary", "summary", say("What do people do there, in one sentence?")),
    _some("activities", say("Which activities? (commas between them)")),
    _some("audiences", say("For whom is it? (commas between them)")),
    Question("place", "place.name", say("What is the place called where you meet?")),
    Question("address", "place.address", say("Which street and number? (not of a home)")),
    _choice("day", "schedule[0].weekday", say("On which day?"), _fixed(_DAYS)),
    _choice("every", "schedule[0].every", say("Every week, or which one of the month?"), _fixed(_RHYTHMS)),
    Question("from", "schedule[0].from", say("From what time? (such as 13:00)")),
    Question("until", "schedule[0].until", say("Until what time? (such as 16:00)")),
    _choice("cost", "cost", say("What does taking part cost?"), _fixed(COSTS)),
    Question("email", "contact.email", say("To which address can people write? (of the group, not of a person)")),
    Question("website", "contact.website", say("Does it have a website? (with https://)")),
    text_question(say("What happens there, who comes and how does one join? (no names of persons)")),
)


def _front_matter(answers: Answers) -> Mapping[str, Any]:
    meeting = {
        "weekday": answers.get("day"),
        "every": answers.get("every"),
        "from": answers.get("from"),
        "until": answers.get("until"),
    }
    return filled(
        {
            "title": answers.get("title"),
            "kind": answers.get("kind"),
            "summary": answers.get("summary"),
            "activities": answers.get("activities"),
            "audiences": answers.get("audiences"),
            "place": {"name": answers.get("place"), "address": answers.get("address")},
            "schedule": [found] if (found := filled(meeting)) else [],
            "cost": answers.get("cost"),
            "contact": {"email": answers.get("email"), "website": answers.get("website")},
        }
    )


def _words(key: str) -> "Remark":
    about = {
        "activities": say("What people do there. Choose from: {words}"),
        "audiences": say("For whom. Choose from: {words}"),
        "accessibility": say("How accessible the place is. Choose from: {words}"),
    }[key]
    return Remark(about, "[]", lambda around: around.terms(key))


_REMARKS = {
    "kind": Remark(),
    "summary": Remark(example="..."),
    "activities": _words("activities"),
    "audiences": _words("audiences"),
    "languages": Remark(example="[nl, ar]"),
    "started": Remark(example="2020-03"),
    "place": Remark(
        say("lat and lon put it on the map; with private: true only roughly, and then without address"),
        '{name: "...", address: "...", lat: 52.0, lon: 5.0}',
    ),
    "schedule": Remark(
        say("every: week, first, second, third, fourth or last; a line for each day"),
        "[{weekday: saturday, every: first, from: 13:00, until: 16:00}]",
    ),
    "cost": Remark(example='{kind: voluntary, note: "..."}'),
    "accessibility": _words("accessibility"),
    "contact": Remark(example="{email: info@example.org, website: https://example.org}"),
    "people": Remark(example="{participants: 40, volunteers: 6, counted_on: 2026-03-01}"),
    "contributes": Remark(example="[{challenge: ..., needs: [...], reach: 20}]"),
    "confirmed_on": Remark(example="2026-03-01"),
}

INITIATIVE = PageKind(
    name="initiative",
    folder="initiatives",
    about=say("a page for an initiative: asks what it is called, where and when"),
    example='atlas new initiative "Repair café" --kind informal --day saturday --from 13:00 --until 16:00',
    model=Initiative,
    questions=_QUESTIONS,
    front_matter=_front_matter,
    remarks=_REMARKS,
    body=say("Tell here in a few sentences what happens, who comes and how people can join. No names of persons."),
)
