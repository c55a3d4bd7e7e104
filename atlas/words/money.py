"""What is the money of an initiative called, of all its sources together on a day?"""

from collections.abc import Mapping

from atlas.texts import Sentence, say

__all__ = ["STATUSES"]

STATUSES: Mapping[str, Sentence] = {
    "structural": say("lasting money"),
    "ending": say("money that stops within a year"),
    "project": say("money for a time"),
    "own-income": say("own income only"),
    "in-kind": say("help in kind only"),
    "none": say("no money now"),
    "not-stated": say("not told"),
}
