"""How does a neighbour get in touch with an initiative? What it gave, or else what can be done."""

from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from atlas.model.initiative import Contact, Initiative
from atlas.pages.initiative.phone import Phone, phone

__all__ = ["Reach", "reach"]


@dataclass(frozen=True)
class Reach:
    """What was given, each None where it was not: `phone` and its address `call`; `email` and `mail`; `website`, as
    people write it, and its address `site`.

    `come`: where none of them was, whether one can come along at the times and place told.
    """

    phone: Phone | None
    call: Markup | None
    email: str | None
    mail: Markup | None
    website: str | None
    site: str | None
    come: bool

    @property
    def given(self) -> bool:
        return bool(self.phone or self.email or self.website)


def reach(meta: Initiative, *, meets: bool) -> Reach:
    """`meets`: whether a time is still to come."""
    contact, place = meta.contact or Contact(), meta.place
    number = phone(contact.phone or "")
    open_to_all = place is not None and not place.private and bool(place.name or place.address)
    return Reach(
        phone=number,
        call=Markup(f"tel:{number.dialled}") if number and number.dialled else None,  # noqa: S704 - digits
        email=contact.email,
        mail=Markup("mailto:" + quote(contact.email, safe="@")) if contact.email else None,  # noqa: S704 - quoted
        website=contact.website.partition("://")[2].strip("/") if contact.website else None,
        site=contact.website,
        come=meets and open_to_all and meta.status == "active",
    )
