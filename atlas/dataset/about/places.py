"""Which neighbourhoods are there, how far is each, which words does the atlas use, and what does each page say?"""

import re
from collections.abc import Iterator
from typing import Any

from atlas.analysis.steps import Step
from atlas.dataset.columns import NEIGHBOURHOOD, OF_NEIGHBOURHOOD, PAGE, SHARE, filled_in
from atlas.dataset.tables import Column, ForeignKey, Row, Source, Table
from atlas.model.atlas import Atlas, Document
from atlas.model.neighbourhood import NeighbourhoodMeta, Population, Thresholds
from atlas.texts import say

__all__ = ["NEIGHBOURHOODS", "STEPS_TABLE", "STEP_FIGURES", "TERMS", "TERM_LABELS", "TEXTS"]

GROUPS = {
    "activities": say("Activities"),
    "audiences": say("For whom"),
    "accessibility": say("Accessibility"),
}
_REMARK = re.compile(r"<!--.*?-->", re.DOTALL)
_PEOPLE = say("people")


def _neighbourhoods(source: Source) -> Iterator[Row]:
    meta = source.neighbourhood.page.meta
    people, bar = meta.population, meta.thresholds
    yield (
        source.neighbourhood.id,
        meta.title,
        meta.municipality,
        meta.summary,
        " ".join(meta.cbs) or None,
        *((people.count, people.on, people.source) if people else (None,) * 3),
        *(
            (bar.reach, bar.effect, bar.continuity, bar.adopted_by, bar.adopted_on, bar.decision)
            if bar
            else (None,) * 6
        ),
        meta.confirmed_on,
        f"{source.neighbourhood.id}/",
    )


NEIGHBOURHOODS = Table(
    "neighbourhoods",
    say("Neighbourhoods"),
    say("One row for each neighbourhood of the atlas."),
    (
        NEIGHBOURHOOD,
        filled_in(NeighbourhoodMeta, "title", required=True),
        filled_in(NeighbourhoodMeta, "municipality", required=True),
        filled_in(NeighbourhoodMeta, "summary"),
        filled_in(NeighbourhoodMeta, "cbs", several=True),
        filled_in(Population, "count", "population", type="integer", unit=_PEOPLE, least=0),
        filled_in(Population, "on", "population_on", type="date"),
        filled_in(Population, "source", "population_source"),
        filled_in(Thresholds, "reach", "bar_reach", type="number", unit=SHARE, least=0, most=1, method="verdict"),
        filled_in(Thresholds, "effect", "bar_effect", type="number", unit=SHARE, least=0, most=1, method="verdict"),
        filled_in(
            Thresholds, "continuity", "bar_continuity", type="number", unit=SHARE, least=0, most=1, method="verdict"
        ),
        filled_in(Thresholds, "adopted_by", "bar_adopted_by"),
        filled_in(Thresholds, "adopted_on", "bar_adopted_on", type="date"),
        filled_in(Thresholds, "decision", "bar_decision"),
        filled_in(NeighbourhoodMeta, "confirmed_on", type="date"),
        PAGE,
    ),
    ("neighbourhood",),
    rows=_neighbourhoods,
)


_STEP = Column(
    "step",
    say("Step"),
    say("One of the seven steps from a list of initiatives to a verdict."),
    choices={
        "network": say("Network"),
        "challenges": say("Challenges"),
        "contributions": say("Contributions"),
        "impact": say("Impact"),
        "funding": say("Funding"),
        "assignment": say("Assignment"),
        "verdict": say("Verdict"),
    },
    required=True,
)
STEPS_TABLE = Table(
    "steps",
    say("The seven steps"),
    say("How far each neighbourhood is in the seven steps."),
    (
        NEIGHBOURHOOD,
        _STEP,
        Column(
            "state",
            say("How far it is"),
            say("Whether there is nothing yet, a beginning, or something in every part of the step."),
            choices={
                "nothing": say("Nothing yet"),
                "begun": say("A beginning"),
                "there": say("Every part has something"),
            },
            required=True,
        ),
    ),
    ("neighbourhood", "step"),
    (OF_NEIGHBOURHOOD,),
    rows=lambda source: ((source.neighbourhood.id, step.key, step.state) for step in source.findings.steps),
    inside="neighbourhoods",
    called="steps",
)
_TOLD_BY = {"lines": "asked", "structural": "stated"}
"""Figures that are only known where another is more than nothing: nobody asked is not zero lines."""


def _told(step: Step, figure: str) -> bool:
    return figure not in _TOLD_BY or bool(step.counts[_TOLD_BY[figure]])


STEP_FIGURES = Table(
    "step_figures",
    say("The figures of the seven steps"),
    say("The counts that say how far a step is."),
    (
        NEIGHBOURHOOD,
        _STEP,
        Column("figure", say("What is counted"), say("A word for it in English."), required=True),
        Column(
            "value",
            say("How many"),
            say("As the page of the neighbourhood shows it. Empty where nobody was asked, or where nobody told."),
            "integer",
            least=0,
        ),
    ),
    ("neighbourhood", "step", "figure"),
    (ForeignKey(("neighbourhood", "step"), "steps", ("neighbourhood", "step")),),
    rows=lambda source: (
        (source.neighbourhood.id, step.key, name, value if value or _told(step, name) else None)
        for step in source.findings.steps
        for name, value in step.counts.items()
    ),
    inside="steps",
    called="figures",
)


def _terms(atlas: Atlas) -> Iterator[Row]:
    for group in GROUPS:
        for key, term in getattr(atlas.vocabulary, group).items():
            yield group, key, term.label.get(atlas.language) or term.label.get("en") or key


def _labels(atlas: Atlas) -> Iterator[Row]:
    for group in GROUPS:
        for key, term in getattr(atlas.vocabulary, group).items():
            yield from ((group, key, language, label) for language, label in sorted(term.label.items()))


_GROUP = Column(
    "vocabulary",
    say("List of words"),
    say("From which list of the vocabulary the word is."),
    choices=GROUPS,
    required=True,
)
_TERM = Column("term", say("Word"), say("As it stands in files, the same in every language."), required=True)
TERMS = Table(
    "terms",
    say("Vocabulary"),
    say("The words that activities, audiences and accessibility are told in."),
    (
        _GROUP,
        _TERM,
        Column("label", say("Label"), say("What it is called in the first language of the atlas."), required=True),
    ),
    ("vocabulary", "term"),
    once=_terms,
)
TERM_LABELS = Table(
    "term_labels",
    say("Vocabulary in each language"),
    say("What each word is called, language by language."),
    (
        _GROUP,
        _TERM,
        Column("language", say("Language"), say("By its code of two or three letters, such as nl."), required=True),
        Column("label", say("Label"), say("What it is called in this language."), required=True),
    ),
    ("vocabulary", "term", "language"),
    (ForeignKey(("vocabulary", "term"), "terms", ("vocabulary", "term")),),
    once=_labels,
    inside="terms",
    called="labels",
)


def _texts(source: Source) -> Iterator[Row]:
    here = source.neighbourhood
    kinds: dict[str, dict[str, Document[Any]]] = {
        "neighbourhood": {here.id: here.page},
        "initiative": dict(here.initiatives),
        "challenge": dict(here.challenges),
        "assignment": dict(here.assignments),
        "call": dict(here.calls),
        "page": dict(here.pages),
    }
    for kind, documents in kinds.items():
        for key, document in documents.items():
            for version in (document.original, *document.translations.values()):
                text = _REMARK.sub("", version.body).strip()
                words = (version.meta.title, getattr(version.meta, "summary", None), text or None)
                yield here.id, kind, key, version.language, version is document.original, *words


TEXTS = Table(
    "texts",
    say("Texts in each language"),
    say("What each page says in its own words: title, one sentence, and its text as Markdown, language by language."),
    (
        NEIGHBOURHOOD,
        Column(
            "kind",
            say("Kind of page"),
            say("What the page is about."),
            choices={
                "neighbourhood": say("Neighbourhood"),
                "initiative": say("Initiative"),
                "challenge": say("Challenge"),
                "assignment": say("Assignment"),
                "call": say("Open call"),
                "page": say("Page of your own"),
            },
            required=True,
        ),
        Column("id", say("Name of the page"), say("Its name in the addresses of the site."), required=True),
        Column("language", say("Language"), say("By its code of two or three letters, such as nl."), required=True),
        Column("original", say("Original"), say("No where it is a translation."), "boolean", required=True),
        Column("title", say("Title"), say("What the page is called.")),
        Column("summary", say("In one sentence"), say("What it is about; for lists and for search engines.")),
        Column("text", say("Text"), say("As somebody wrote it, in Markdown.")),
    ),
    ("neighbourhood", "kind", "id", "language"),
    (OF_NEIGHBOURHOOD,),
    rows=_texts,
    inside="neighbourhoods",
    called="texts",
)
