"""Where on the four steps does a verdict stand, as firmly as it is known and no firmer?"""

from atlas.analysis.verdict.verdict import NeedLevel, Verdict
from atlas.graphs.stairs import StairMark, stairs
from atlas.pages.challenge.facts import ScaleStep
from atlas.pages.writing.drawings import Drawing
from atlas.pages.writing.writer import Writer
from atlas.texts import Sentence, say
from atlas.words.verdicts import level_meaning, level_name

__all__ = ["need_sign", "scale_sign", "scale_steps"]

_LEVELS = range(4)
_BELOW: tuple[StairMark, ...] = ("no", "no", "no")


def scale_steps(writer: Writer, verdict: Verdict) -> list[ScaleStep]:
    """The four steps from the lowest, each with what it means, and with a mark where the verdict is or may be."""
    marks = _marks(verdict)
    return [
        {
            "level": level,
            "name": writer.tell(level_name(level)),
            "meaning": writer.tell(level_meaning(level)),
            "mark": marks[level],
            "said": writer.tell(_said(verdict, level)) if marks[level] != "no" else None,
            "sign": Drawing(stairs([*_BELOW[:level], marks[level]])),
        }
        for level in _LEVELS
    ]


def scale_sign(verdict: Verdict) -> Drawing:
    """The same in one small drawing."""
    return Drawing(stairs(_marks(verdict)))


def need_sign(need: NeedLevel) -> Drawing:
    """A need on the same steps, at the bar as it was set."""
    high = need.at_most
    level = need.level
    return Drawing(stairs(["here" if one == level else "perhaps" if level < one <= high else "no" for one in _LEVELS]))


def _marks(verdict: Verdict) -> list[StairMark]:
    """`here` only for one step, and not where the bar decides which; what is not known may make it higher."""
    firm = verdict.firmness == "firm"
    low, high = (verdict.level, verdict.level) if firm else (verdict.lowest, verdict.highest)
    high = max(high, verdict.at_most)
    certain = None if verdict.firmness == "range" else verdict.level
    return ["here" if level == certain else "perhaps" if low <= level <= high else "no" for level in _LEVELS]


def _said(verdict: Verdict, level: int) -> Sentence:
    """What stands beside a mark."""
    if verdict.firmness == "range":
        known = verdict.lowest <= level <= verdict.highest
        return say("perhaps here") if known else say("perhaps; not enough is known")
    if level == verdict.level:
        if verdict.firmness == "sensitive":
            return say("probably here")
        return say("at least here") if verdict.at_most > level else say("this is where it stands")
    if verdict.firmness == "sensitive" and level in verdict.runs:
        return say("perhaps here")
    return say("perhaps; not enough is known")
