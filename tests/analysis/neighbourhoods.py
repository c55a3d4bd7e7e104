"""Small neighbourhoods made in a test, and Hypothesis strategies for them."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Literal

from hypothesis import strategies as st

from atlas.model.atlas import Document, Neighbourhood, Version
from atlas.model.initiative import Initiative
from atlas.model.neighbourhood import NeighbourhoodMeta
from atlas.model.shared import SharedLine, SharedMeta, SharedParticipants

TICKED = date(2026, 3, 1)
COUNTED = date(2026, 1, 15)


def ticks(**counts: int) -> dict[str, Any]:
    return {"also_attend": {"counted_on": TICKED, "asked": 40, "counts": counts}}


def roster(
    *lines: tuple[str, str, int], asked: tuple[str, ...] | Literal["all"] = "all", exact: bool = False
) -> SharedParticipants:
    fine: dict[str, Any] = {"k": 1, "k_sensitive": 1, "bin_width": 1, "public_source": "A test"} if exact else {}
    meta = SharedMeta(counted_on=COUNTED, how="A list of participants", asked=asked, **fine)
    return SharedParticipants(meta=meta, lines=tuple(SharedLine(a=a, b=b, shared=n) for a, b, n in lines))


def neighbourhood(
    initiatives: Mapping[str, Mapping[str, Any]], shared: SharedParticipants | None = None
) -> Neighbourhood:
    """Front matter by id; title and kind may be left out."""
    place = Version("here/index.md", "en", NeighbourhoodMeta(title="Here", municipality="There"), "")
    pages = {
        i: Document(
            i, Version(f"here/initiatives/{i}.md", "en", Initiative(**{"title": i, "kind": "informal", **m}), "")
        )
        for i, m in initiatives.items()
    }
    return Neighbourhood("here", Document("here", place), pages, {}, {}, {}, {}, shared)


NAMES = tuple("abcdefgh")
META = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["informal", "formal", "professional"]),
        "status": st.sampled_from(["active", "active", "paused", "stopped"]),
        "sensitive": st.booleans(),
    },
    optional={
        "also_attend": st.fixed_dictionaries(
            {
                "counted_on": st.just(TICKED),
                "asked": st.integers(0, 60),
                "counts": st.dictionaries(st.sampled_from(NAMES), st.integers(0, 60), max_size=6),
            }
        ),
        "people": st.fixed_dictionaries({"participants": st.integers(0, 80)}),
    },
)
PAIRS = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), st.integers(0, 60))
ROSTERS = st.none() | st.builds(
    lambda lines, asked, exact: roster(*lines, asked=asked, exact=exact),
    st.lists(PAIRS, max_size=12),
    st.just("all") | st.lists(st.sampled_from(NAMES), unique=True).map(tuple),
    st.booleans(),
)
NEIGHBOURHOODS = st.builds(neighbourhood, st.dictionaries(st.sampled_from(NAMES), META, max_size=8), ROSTERS)
