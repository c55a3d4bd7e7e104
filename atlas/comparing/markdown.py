"""A difference as Markdown for a comment on a proposal: first what it comes to, then folded parts."""

from atlas.comparing.details import Part, parts
from atlas.comparing.difference import Difference
from atlas.comparing.harmless import harmless
from atlas.comparing.summary import summary
from atlas.comparing.telling import Telling
from atlas.texts import say, say_n

__all__ = ["LONGEST", "MARK", "markdown"]

MARK = "<!-- atlas-diff -->"
"""The first line, by which a workflow finds the comment that it made before."""
LONGEST = 60_000
"""In characters; a comment on GitHub holds 65,536."""
_ROOM = 300
"""For the sentence about what is left out, and the end."""


def markdown(difference: Difference, language: str, longest: int = LONGEST) -> str:
    """The whole text, at most `longest` characters of it; a sentence says what is left out."""
    telling = Telling(difference, language)
    heading = telling.to(say("What this change does"))
    text = f"{MARK}\n## {heading}\n\n"
    text += "\n".join(f"- {sentence}" for sentence in summary(difference, telling)) + "\n"
    foot = telling.to(
        say(
            "Compared: {before} with {after}, both as on {day}.",
            before=harmless(difference.before),
            after=harmless(difference.after),
            day=telling.words.day(difference.today),
        )
    )
    end = f"\n<sub>{foot}</sub>\n"
    room = longest - len(end) - _ROOM
    left_out = 0
    for part in parts(difference, telling):
        folded, missing = _folded(part, room - len(text))
        text += folded
        left_out += missing
    if left_out:
        told = say_n(
            "{n} line is left out here, for it would be too long; atlas diff tells all.",
            "{n} lines are left out here, for it would be too long; atlas diff tells all.",
            left_out,
        )
        text += f"\n{telling.to(told)}\n"
    return text + end


def _folded(part: Part, room: int) -> tuple[str, int]:
    """A folded part with as many lines as there is room for, and how many are left out."""
    heading, lines = part
    text = f"\n<details><summary>{heading}</summary>\n\n"
    end = "\n</details>\n"
    kept: list[str] = []
    for line in lines:
        if len(text) + sum(len(one) + 1 for one in kept) + len(line) + len(end) > room:
            break
        kept.append(line)
    if not kept:
        return "", len(lines)
    return text + "\n".join(kept) + "\n" + end, len(lines) - len(kept)
