"""What does the verdict on a challenge come to in easy words? Each level and each reason is one short sentence."""

from collections.abc import Iterable, Mapping

from atlas.analysis.verdict.verdict import NeedLevel, Reason
from atlas.pages.challenge.facts import EasyNeed, EasyVerdict, VerdictFacts
from atlas.pages.writing.edition import Edition
from atlas.texts import Sentence, say

__all__ = ["easy_verdict"]

_ANSWERS = (
    say("No, not yet. For a part of this there is nothing yet."),
    say("A little. There is a start."),
    say("Partly. A lot is done already. It is not enough yet."),
    say("Yes. The neighbourhood can do this itself."),
)
_SHORT = (say("no, not yet"), say("a little"), say("partly"), say("yes"))
_SENSITIVE = say("This is not quite sure.")
_OF_A_NEED = (
    say("There is nothing yet."),
    say("There is a start."),
    say("This goes well in part."),
    say("This goes well."),
)

_REASONS: dict[Reason, Sentence] = {
    "no-offer": say("Nobody does this yet."),
    "no-target": say("We do not know how many people need this."),
    "reach-not-told": say("We do not know how many people come."),
    "reach-short": say("Not enough people come yet."),
    "effect-unmeasured": say("We do not know yet if it helps."),
    "effect-short": say("Not enough people notice that it helps."),
    "continuity-not-told": say("We do not know if it can stay."),
    "continuity-short": say("It is not sure that it can stay."),
}


def easy_verdict(
    edition: Edition, facts: VerdictFacts, needs: Iterable[NeedLevel], titles: Mapping[str, str]
) -> EasyVerdict:
    """The verdict that `facts` tell; never firmer than it is there (METHODS 7). `titles`: of the needs, by id."""
    low, high = facts["lowest"], facts["highest"]
    if low == high:
        answer = edition.tell(_ANSWERS[low])
        if facts["firmness"] == "sensitive":
            answer = f"{answer} {edition.tell(_SENSITIVE)}"
    else:
        told = say("We do not know exactly. The answer is “{low}” or “{high}”.", low=_SHORT[low], high=_SHORT[high])
        if high - low > 1:
            told = say(
                "We do not know yet. The answer can be anything from “{low}” to “{high}”.",
                low=_SHORT[low],
                high=_SHORT[high],
            )
        answer = edition.tell(told)
    override = facts["override"]
    said = edition.tell(_SHORT[override.verdict]) if override else None
    return EasyVerdict(answer, facts["override_by"], said, [_need(edition, row, titles) for row in needs])


def _need(edition: Edition, row: NeedLevel, titles: Mapping[str, str]) -> EasyNeed:
    return {
        "title": titles[row.figures.need],
        "answer": edition.tell(_OF_A_NEED[row.level]),
        # That nobody does it, the answer says.
        "reasons": [edition.tell(_reason(row, one)) for one in row.reasons if row.level],
    }


def _reason(row: NeedLevel, reason: Reason) -> Sentence:
    if reason == "effect-short" and row.figures.effect == 0:
        return say("We asked people. It did not get better for them.")
    return _REASONS[reason]
