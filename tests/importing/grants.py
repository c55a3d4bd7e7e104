"""Grants of the 360Giving standard to import, and an atlas to import them into."""

import csv
import io

from atlas.importing.giving import import_grants
from atlas.importing.giving_result import GivingResult
from atlas.model.funding import Funding

from .lists import REAL, TODAY, Desk

GRANTS = REAL / "trafford" / "grants_360giving.csv"


NUMBERED = "identifiers: [GB-CHC-1146179]"


GRANT = {
    "Identifier": "360G-x-1",
    "Title": "A grant: for singing",
    "Currency": "GBP",
    "Amount Awarded": "1250.50",
    "Award Date": "2025-03-01T00:00:00Z",
    "Planned Dates:Duration (months)": "12",
    "Recipient Org:Identifier": "GB-CHC-1146179",
    "Recipient Org:Name": "Somebody else",
    "Funding Org:Name": "The council",
}


def as_csv(*grants: dict[str, str]) -> str:
    handle = io.StringIO()
    writer = csv.DictWriter(handle, dict.fromkeys(key for grant in grants for key in grant))
    writer.writeheader()
    writer.writerows(grants)
    return handle.getvalue()


def changed(number: int = 1, /, **more: str) -> dict[str, str]:
    """The grant with another identifier and with other cells, named by the last word of their title."""
    titles = {key.rpartition(":")[2].split()[-1].casefold(): key for key in GRANT if "Org" not in key}
    named = {"name": "Recipient Org:Name", "org": "Recipient Org:Identifier", "funder": "Funding Org:Name", **titles}
    return {**GRANT, "Identifier": f"360G-x-{number}", **{named.get(key, key): value for key, value in more.items()}}


def page(title: str, *facts: str) -> str:
    return "\n".join(["---", f"title: {title}", "kind: informal", *facts, "---", "", "We sing.", ""])


def run(desk: Desk, text: str, *, name: str = "grants.csv", to: str = "content", dry_run: bool = False) -> GivingResult:
    return import_grants(desk.put(text, name), desk.folder / to, today=TODAY, dry_run=dry_run)


def lines(desk: Desk, page_id: str, neighbourhood: str = "mill") -> tuple[Funding, ...]:
    return desk.initiative(page_id, neighbourhood).funding


def snapshot(desk: Desk) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(desk.content.rglob("*")) if path.is_file()}
