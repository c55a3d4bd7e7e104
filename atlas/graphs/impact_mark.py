"""Which mark goes with the class of a change?"""

from atlas.analysis.impact.impact import ImpactClass

__all__ = ["mark"]


def mark(impact_class: ImpactClass) -> str:
    """The SVG of a class, around (0, 0) and 20 units wide at most.

    An arrowhead to the right is better and two of them clearly so; to the left is worse; an open ring is unclear. So
    the class can be told without its colour.
    """
    if impact_class == "clearly-better":
        body = '<path class="atlas-mark" d="M-9-7L3 0L-9 7Z"/><path class="atlas-mark" d="M-1-7L11 0L-1 7Z"/>'
    elif impact_class == "better":
        body = '<path class="atlas-mark" d="M-6-7L7 0L-6 7Z"/>'
    elif impact_class == "worse":
        body = '<path class="atlas-mark" d="M6-7L-7 0L6 7Z"/>'
    else:
        body = '<circle class="atlas-mark-open" r="5.5"/>'
    return f'<g class="atlas-impact-{impact_class}">{body}</g>'
