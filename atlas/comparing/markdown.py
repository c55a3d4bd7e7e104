"""A difference as Markdown for a comment on a proposal: first what it comes to, then folded parts."""

from atlas.comparing.details import Part, parts
from atlas.comparing.difference import Difference
from atlas.comparing.summary import summary
from atlas.comparing.telling import Voice
from atlas.texts import say, say_n

__all__ = ["LONGEST", "MARK", "markdown"]

MARK = "<!-- atlas-diff -->"
"""The first line, by which a workflow finds the comment that it made before."""
LONGEST = 60_000
"""In characters; a comment on GitHub holds 65,536."""
_OF_ALL = 0.5
"""One part takes no more than this of the whole, so that the others are told too."""
_ROOM = 300
"""For the sentence about what is left out, and the end."""


def markdown(difference: Difference, language: str, longest: int = LONGEST) -> str:
    """The whole text, at most `longest` characters of it; a sentence says what is left out."""
    voice = Voice(difference, language)
    heading = voice.to(say("What this change does"))
    text = f"{MARK}\n## {heading}\n\n"
    text += "\n".join(f"- {sentence}" for sentence in summary(difference, voice)) + "\n"
    now = voice.to(say("the files as they are now"))
    foot = voice.to(
        say(
            "Compared: {before} with {after}, both as on {day}.",
            before=_name(difference.before),
            after=_name(difference.after) if difference.after else now,
            day=voice.words.day(difference.today),
        )
    )
    if difference.moved_on:
        told = say("The branch has gone on since the change began; what it did there is not told.")
        foot = f"{foot} {voice.to(told)}"
    end = f"\n<sub>{foot}</sub>\n"
    room = longest - len(end) - _ROOM
    left_out = 0
    for part in parts(difference, voice):
        folded, missing = _folded(part, min(room - len(text), int(longest * _OF_ALL)))
        text += folded
        left_out += missing
    if left_out:
        told = say_n(
            "{n} line is left out here, for it would be too long; atlas diff tells all.",
            "{n} lines are left out here, for it would be too long; atlas diff tells all.",
            left_out,
        )
        text += f"\n{voice.to(told)}\n"
    return text + end


def _name(name: str) -> str:
    """A branch, a folder or a commit, in which nothing links."""
    return f"`{''.join(sign for sign in name if sign.isprintable() and sign not in '`<>')}`"


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
