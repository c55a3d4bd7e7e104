"""Step 3 on the page of a challenge: what it asks for, and who already contributes."""

from collections.abc import Iterable

from atlas.analysis.verdict.contribution import Contributions, Row
from atlas.pages.challenge.facts import ContributionsSection, Contributor
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import by_title

__all__ = ["contributions_section", "contributor_rows"]


def contributions_section(edition: Edition, key: str) -> ContributionsSection:
    """Facts for `challenge/contributions.md.jinja`: the matrix of initiatives and needs, professionals apart."""
    found = edition.findings.verdict.challenges[key].contributions
    titles = need_titles(edition, key)
    return ContributionsSection(
        needs=[{"id": need, "title": titles[need], "target": found.targets[need]} for need in found.needs],
        served=len(found.needs) - len(found.unserved),
        unserved=[titles[need] for need in found.unserved],
        contributors=contributor_rows(edition, found, found.rows),
        professionals=contributor_rows(edition, found, found.professionals),
    )


def need_titles(edition: Edition, key: str) -> dict[str, str]:
    """What the needs of a challenge are called in this language, in their order."""
    document = edition.neighbourhood.challenges[key]
    own = edition.own(document)
    return {need.id: own(need.title) or "" for need in edition.version(document).meta.needs}


def contributor_rows(edition: Edition, found: Contributions, rows: Iterable[Row]) -> list[Contributor]:
    """A row per initiative, by title: its services in the order of the needs (None where it does nothing for one)."""
    listed: list[Contributor] = []
    for row in rows:
        document = edition.neighbourhood.initiatives[row.initiative]
        version, own = edition.version(document), edition.own(document)
        services = [row.services.get(need) for need in found.needs]
        entries = [version.meta.contributes[place] for one in services if one for place in one.entries]
        listed.append(
            {
                **edition.reference(row.initiative),
                "paused": version.meta.status == "paused",
                "core_quality": own(version.meta.core_quality),
                "services": services,
                "how": list(dict.fromkeys(own(entry.how) for entry in entries if entry.how)),
            }
        )
    return by_title(listed)
