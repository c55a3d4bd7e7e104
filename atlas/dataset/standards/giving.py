"""The money of initiatives as grants in the 360Giving Data Standard. Source: standard.threesixtygiving.org, 1.4."""

from collections import Counter
from typing import Any

from atlas.dataset.sources import DataSources
from atlas.dataset.standards.told import Fields, Told, as_json, initiatives_told, said, stable_id
from atlas.model.licence import licence_address

__all__ = ["giving_json"]

_GIVEN = frozenset({"structural", "project", "one-off"})
"""Money that somebody else decided to give: neither own income nor help in kind."""


def giving_json(sources: DataSources) -> bytes:
    """One grant for each line of money that tells how much and from when; how many do not is counted in `description`.

    The day of the award is not known to an atlas: `awardDate` is the first day of the money, which the description
    says. Identifiers of grants are those of the list that they came from; others are our own and have no prefix of a
    register, for none was given out. Recipients are initiatives, never persons. Without a grant the list is
    empty, which the standard does not allow, and neither does it allow to make one up.
    """
    meta = sources.atlas.home.meta
    grants, left_out = [], 0
    for told in initiatives_told(sources):
        seen: Counter[str] = Counter()
        for line in told.funding:
            if line["kind"] not in _GIVEN:
                continue
            if line["amount"] is None or line["from"] is None:
                left_out += 1
                continue
            grants.append(_grant(sources, told, line, seen))
    site = sources.site_url
    publisher = said(name=meta.publisher.name, website=meta.publisher.website) if meta.publisher else None
    return as_json(
        said(
            version="1.4",
            title=meta.title,
            description=(
                "Money of initiatives as the pages of the atlas tell it. The award date is the first day of the money: "
                f"the day of the decision is not known. Lines left out, since their amount or first day is not known: "
                f"{left_out}."
            ),
            issued=sources.today.isoformat(),
            publisher=publisher,
            license=licence_address(meta.licence) if meta.licence else None,
            downloadURL=f"{site}data/360giving.json" if site else None,
            accessURL=f"{site}data/" if site else None,
        )
        | {"grants": grants}
    )


def _grant(sources: DataSources, told: Told, line: Fields, seen: Counter[str]) -> dict[str, Any]:
    row = told.initiative
    first, last, amount = line["from"], line["until"], line["amount"]
    what = str(line["for"] or row["title"])
    same = f"{line['source']}|{first}|{line['for']}"
    seen[same] += 1
    yearly = line["kind"] == "structural" and last is None
    page = f"{sources.site_url}{row['page']}" if sources.site_url else None
    return said(
        id=str(line["grant"] or f"atlas-{stable_id(sources, told.key, 'money', same, seen[same])}"),
        title=what,
        description=f"{what}. Amount per year, without an end date." if yearly else what,
        currency=line["currency"],
        amountAwarded=_number(amount),
        awardDate=str(first),
        url=page,
        plannedDates=[said(startDate=str(first), endDate=str(last) if last else None)],
        recipientOrganization=[said(id=_recipient(sources, told), name=row["title"], url=row["website"])],
        fundingOrganization=[
            {
                "id": f"atlas-{stable_id(sources, 'funder', str(line['source']).casefold())}",
                "name": line["source"],
            }
        ],
        beneficiaryLocation=[
            said(name=told.neighbourhood["title"], countryCode="NL" if told.is_dutch else None),
        ],
        dataSource=f"{sources.site_url}data/360giving.json" if sources.site_url else None,
    )


def _recipient(sources: DataSources, told: Told) -> str:
    """Its first number in a register, with that register before it as org-id.guide names it; else one of our own."""
    numbers = str(told.initiative["identifiers"] or "").split()
    return numbers[0] if numbers else f"atlas-{stable_id(sources, told.key)}"


def _number(amount: Any) -> int | float:
    return int(amount) if amount == int(amount) else float(amount)
