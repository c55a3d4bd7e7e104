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
            "coalition",
        ),
        *(
            "contributions",
            "core-quality",
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
        *("patchwork", "professionals", "soon", "stale", "steps", "stops", "subscribe", "unknown"),
        "verdict",
    )
)
_BEGINNINGS = ("atlas-", "assignment-", "icon-", "need-", "place-", "__")


def is_ours(anchor: str) -> bool:
    """Whether a page may have this anchor of its own, or the theme."""
    return anchor in _OURS or anchor.startswith(_BEGINNINGS)
