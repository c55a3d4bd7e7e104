"""A questionnaire in a few words: its subject, name and questions, how its score runs, which change people notice."""

from collections.abc import Mapping

from atlas.model.impact import Impact
from atlas.model.instruments import instrument_of
from atlas.pages.writing.foreign import Own
from atlas.pages.writing.writer import Writer
from atlas.texts import Sentence, say

__all__ = ["questionnaire_about", "questionnaire_explained", "questionnaire_name"]

_NAMES: Mapping[str, str] = {
    "who-5": "WHO-5",
    "swemwbs": "SWEMWBS",
    "de-jong-gierveld-6": "De Jong Gierveld 6",
    "ons4": "ONS4",
}
_ABOUT: Mapping[str, Sentence] = {
    "who-5": say("How well people feel"),
    "swemwbs": say("How people see themselves and their life"),
    "de-jong-gierveld-6": say("How lonely people feel"),
}
_ONS4_ABOUT: Mapping[str, Sentence] = {
    "life-satisfaction": say("How satisfied people are with their life"),
    "worthwhile": say("How worthwhile people find what they do"),
    "happiness": say("How happy people felt yesterday"),
    "anxiety": say("How anxious people felt yesterday"),
}
_ASKED: Mapping[str, Sentence] = {
    "who-5": say("Five questions about how good you felt in the past two weeks."),
    "swemwbs": say("Seven statements about what you thought and felt in the past two weeks."),
    "de-jong-gierveld-6": say("Six statements about loneliness: whether you miss people around you."),
}
_ONS4_ASKED: Mapping[str, Sentence] = {
    "life-satisfaction": say("Overall, how satisfied are you with your life nowadays?"),
    "worthwhile": say("Overall, to what extent do you feel that the things you do are worthwhile?"),
    "happiness": say("Overall, how happy did you feel yesterday?"),
    "anxiety": say("Overall, how anxious did you feel yesterday?"),
}


def questionnaire_name(impact: Impact, own: Own) -> str:
    """What people call it: the name of a known questionnaire, or the title that the initiative gave its own.

    `own`: marks words of the initiative with their language.
    """
    return own(impact.title) or _NAMES.get(impact.instrument, impact.instrument)


def questionnaire_about(writer: Writer, impact: Impact, own: Own) -> str:
    """What it asks, as a heading: "How lonely people feel". Of a questionnaire of one's own what `asks` says, and where
    that is left out its name."""
    if asks := own(impact.asks):
        return asks
    about = _ONS4_ABOUT.get(impact.item or "") if impact.instrument == "ons4" else _ABOUT.get(impact.instrument)
    return writer.tell(about) if about is not None else questionnaire_name(impact, own)


def questionnaire_explained(writer: Writer, impact: Impact, own: Own) -> str:
    """What is asked, and how to read its points. `impact`: a wave in the reader's language."""
    instrument = instrument_of(impact)
    ends = {"low": writer.words.number(instrument.lowest), "high": writer.words.number(instrument.highest)}
    if instrument.better == "higher":
        parts = [writer.tell(say("The score runs from {low} to {high}; higher is better.", **ends))]
    else:
        parts = [writer.tell(say("The score runs from {low} to {high}; lower is better.", **ends))]
    if instrument.noticed is not None:
        points = writer.words.number(instrument.noticed)
        parts.append(writer.tell(say("From {points} points of change people notice it themselves.", points=points)))
    else:
        parts.append(writer.tell(say("Nobody knows yet which change people notice themselves here.")))
    return writer.words.sentences([*_asked(writer, impact, own), *parts])


def _asked(writer: Writer, impact: Impact, own: Own) -> list[str]:
    sentence = _ONS4_ASKED.get(impact.item or "") if impact.instrument == "ons4" else _ASKED.get(impact.instrument)
    if sentence is not None:
        return [writer.tell(sentence)]
    return [writer.say("The question: “{question}”.", question=own(impact.item))] if impact.item else []
