"""What does paper say of an initiative in few words? Where it is, for whom, what it costs, and how to reach it.

No more than its page says: of a place that is not shown nothing but that one has to ask.
"""

from dataclasses import dataclass

from atlas.model.initiative import Initiative
from atlas.pages.initiative.reach import Reach, reach
from atlas.pages.writing.edition import Edition
from atlas.texts import say
from atlas.words.initiatives import COSTS

__all__ = ["Told", "told"]


@dataclass(frozen=True)
class Told:
    """Each empty where its page does not say it. `where`: the name of the place, or else its address; `address`: what
    there is to add to a name; `hidden`: whether one has to ask where it is. `cost`: in words; `cost_note`: the rest."""

    title: str
    language: str | None
    where: str
    address: str
    hidden: bool
    whom: str
    cost: str
    cost_note: str
    reach: Reach

    @property
    def phone(self) -> str:
        return self.reach.phone.written if self.reach.phone else ""


def told(edition: Edition, key: str) -> Told:
    """What paper may say of an initiative."""
    version = edition.version(edition.neighbourhood.initiatives[key])
    meta = version.meta
    where, address, hidden = _place(edition, meta)
    return Told(
        title=meta.title,
        language=version.language if version.language != edition.language else None,
        where=where,
        address=address,
        hidden=hidden,
        whom=edition.words.all_of([edition.term("audiences", one) for one in meta.audiences]),
        cost=edition.tell(COSTS[meta.cost.kind]) if meta.cost else "",
        cost_note=(meta.cost.note or "") if meta.cost else "",
        reach=reach(meta, meets=bool(edition.findings.time.coming[key])),
    )


def _place(edition: Edition, meta: Initiative) -> tuple[str, str, bool]:
    place = meta.place
    if place is None:
        return "", "", False
    if place.private:
        return edition.tell(say("Somewhere in the neighbourhood; ask for the address")), "", True
    street = place.address or ""
    return (place.name, street, False) if place.name else (street, "", False)
