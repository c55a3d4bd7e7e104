"""Anchors that pages of ours have, and that councils cite: no heading of a neighbour's text takes one of them."""

__all__ = ["is_ours"]

_OURS = frozenset(
    (
        *(
            "all",
            "assignment",
            "assignments",
            "born",
            "calls",
            "candidates",
            "carry",
            "challenges",
            "changed",
            "changes",
            "coalition",
            "columns",
        ),
        *(
            "contributions",
            "core-quality",
            "counted",
            "decisions",
            "ends",
            "figures",
            "findings",
            "funding",
            "growing",
            "holding",
            "impact",
            "initiatives",
            "introductions",
        ),
        *(
            "lines",
            "list",
            "lives",
            "matrix",
            "measure-first",
            "money",
            "more",
            "network",
            "never",
            "open",
            "other",
            "parity",
        ),
        *("official", "paper", "patchwork", "professionals", "prove", "since", "soon", "spreadsheet", "stale", "steps"),
        *("stops", "subscribe", "told", "unknown", "verdict"),
    )
)
_BEGINNINGS = (
    "asked-",
    "atlas-",
    "assignment-",
    "icon-",
    "measured-",
    "money-",
    "need-",
    "place-",
    "release-",
    "step-",
    "table-",
    "verdict-",
    "__",
)


def is_ours(anchor: str) -> bool:
    """Whether a page may have this anchor of its own, or the theme."""
    return anchor in _OURS or anchor.startswith(_BEGINNINGS)
