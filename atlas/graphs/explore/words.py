"""Which sentences does the script of the explore page say? It puts its own numbers and names where {…} stands."""

from collections.abc import Mapping

from atlas.graphs.words import not_asked
from atlas.texts import Sentence, say

__all__ = ["WORDS"]

WORDS: Mapping[str, Sentence] = {
    # The page puts its own number where {n} stays.
    "found": say("{n} found", n="{n}"),
    "nothing": say("Nothing found"),
    "lines": say("Lines: {n}", n="{n}"),
    "no_line": say("no visible line"),
    "not_asked": not_asked(),
    "in_both": say("{count} people in both", count="{count}"),
    "both": say("Both: {what}", what="{what}"),
    "and_more": say("and {n} more", n="{n}"),
    "go": say("Go to the page"),
    "again": say("Press or tap once more to go to the page."),
    "let_go": say("Let go"),
    "count": say("Initiatives: {n}", n="{n}"),
    "open_group": say("Unfold"),
    "unknown": say("not known"),
    "no_group": say("In no group"),
    "keys": say(
        "Arrow keys go to the next initiative, Enter opens its page, Escape lets go. Plus and minus zoom, Shift with an"
        " arrow moves."
    ),
}
"""By the name that the script has for them."""
