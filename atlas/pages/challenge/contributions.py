"""Step 3 on the page of a challenge: what it asks for, and who already contributes."""

from collections.abc import Iterable

from atlas.analysis.verdict.contribution import Contributions, Row, Service
from atlas.pages.challenge.facts import ContributionsSection, Contributor
from atlas.pages.writing.edition import Edition
from atlas.pages.writing.rows import by_title
from atlas.pages.writing.shade import shade

__all__ = ["contributions_section", "contributor_rows"]


def contributions_section(edition: Edition, key: str) -> ContributionsSection:
    """Facts for `challenge/contributions.md.jinja`: the matrix of initiatives and needs, professionals apart."""
    matrix = edition.findings.verdict.challenges[key].contributions
    titles = need_titles(edition, key)
    return ContributionsSection(
        needs=[{"id": need, "title": titles[need], "target": matrix.targets[need]} for need in matrix.needs],
        served=len(matrix.needs) - len(matrix.unserved),
        unserved=[titles[need] for need in matrix.unserved],
        contributors=contributor_rows(edition, matrix, matrix.rows),
        professionals=contributor_rows(edition, matrix, matrix.professionals),
    )


def need_titles(edition: Edition, key: str) -> dict[str, str]:
    """What the needs of a challenge are called in this language, in their order."""
    document = edition.neighbourhood.challenges[key]
    own = edition.own(document)
    return {need.id: own(need.title) or "" for need in edition.version(document).meta.needs}


def contributor_rows(edition: Edition, matrix: Contributions, rows: Iterable[Row]) -> list[Contributor]:
    """A row per initiative, by title: its services in the order of the needs (None where it does nothing for one)."""
    listed: list[Contributor] = []
    for row in rows:
        document = edition.neighbourhood.initiatives[row.initiative]
        version, own = edition.version(document), edition.own(document)
        services = [row.services.get(need) for need in matrix.needs]
        entries = [version.meta.contributes[place] for one in services if one for place in one.entries]
        listed.append(
            {
                **edition.reference(row.initiative),
                "paused": version.meta.status == "paused",
                "core_quality": own(version.meta.core_quality),
                "services": services,
                "shades": [_shade(one, matrix.targets[need]) for one, need in zip(services, matrix.needs, strict=True)],
                "how": list(dict.fromkeys(own(entry.how) for entry in entries if entry.how)),
            }
        )
    return by_title(listed)


def _shade(service: Service | None, target: int | None) -> int:
    """By quarters of the aim: hardly anybody reaches all of one alone."""
    return shade(service.reach or 0, target, middle=0.25, dark=0.5) if service else 0
