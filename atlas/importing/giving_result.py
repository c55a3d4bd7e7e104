"""What an import of grants did, told to the person who ran it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import format_currency

from atlas.importing.giving_match import Match, Recipient
from atlas.importing.giving_rows import Grant, GrantList
from atlas.importing.report import listed
from atlas.texts import Sentence, say, say_n

__all__ = ["GivingResult"]


@dataclass(frozen=True)
class GivingResult:
    """`added` and `present`: identifiers of grants that were put on a page, or stood on one already.

    `pages`: those that changed, relative to the content folder.
    """

    file: GrantList
    matches: tuple[tuple[Recipient, Match], ...]
    added: tuple[str, ...]
    present: tuple[str, ...]
    pages: tuple[str, ...]
    dry_run: bool = False

    @property
    def totals(self) -> dict[str, Decimal]:
        """The amount of all grants in the list, by currency."""
        return _totals(self.file.grants)

    @property
    def spellings(self) -> int:
        """How many names the recipients go by, with every capital and space as written."""
        return len({grant.spelling for grant in self.file.grants})

    def matched(self, how: str | None = None) -> tuple[Grant, ...]:
        """The grants to recipients that have a page, found by `identifier`, by `name`, or either way."""
        found = [one for one, match in self.matches if match.page and how in (None, match.how)]
        return tuple(grant for recipient in found for grant in recipient.grants)

    @property
    def unmatched(self) -> tuple[tuple[Recipient, Match], ...]:
        """Recipients without a page, by name."""
        none = [(recipient, match) for recipient, match in self.matches if match.page is None]
        return tuple(sorted(none, key=lambda pair: pair[0].names[0].casefold()))

    def report(self, language: str) -> str:
        """The whole story, in lines."""
        return "\n".join(self._lines(language))

    def _lines(self, language: str) -> Iterator[str]:
        if self.dry_run:
            yield say("This is a trial: nothing was written.").to(language)
        yield from (sentence.to(language) for sentence in self._counts(language))
        heading = say_n(
            "{n} recipient has no page here, or it is not clear which; nothing was written for it:",
            "{n} recipients have no page here, or it is not clear which; nothing was written for them:",
            len(self.unmatched),
        )
        yield from listed(heading, [_told(*pair).to(language) for pair in self.unmatched], language)
        if self.file.remark:
            yield self.file.remark.to(language)

    def _counts(self, language: str) -> Iterator[Sentence]:
        grants = self.file.grants
        yield say_n("{n} grant, {amount}", "{n} grants, {amount}", len(grants), amount=_money(grants, language))
        yield say_n(
            "{n} recipient; spellings of the name: {names}",
            "{n} recipients; spellings of their names: {names}",
            len(self.matches),
            names=self.spellings,
        )
        if found := self.matched("identifier"):
            yield say_n(
                "{n} grant belongs to a page by identifier, {amount}",
                "{n} grants belong to a page by identifier, {amount}",
                len(found),
                amount=_money(found, language),
            )
        if found := self.matched("name"):
            yield say_n(
                "{n} grant belongs to a page by name, {amount}",
                "{n} grants belong to a page by name, {amount}",
                len(found),
                amount=_money(found, language),
            )
        yield say_n(
            "{n} funding line added; pages changed: {pages}",
            "{n} funding lines added; pages changed: {pages}",
            len(self.added),
            pages=len(self.pages),
        )
        if self.present:
            yield say_n("{n} grant stood there already", "{n} grants stood there already", len(self.present))
        if self.file.to_persons:
            yield say_n("{n} grant to a person left out", "{n} grants to persons left out", self.file.to_persons)


def _totals(grants: tuple[Grant, ...]) -> dict[str, Decimal]:
    totals: dict[str, Decimal] = defaultdict(Decimal)
    for grant in grants:
        totals[grant.line.currency] += grant.line.amount or 0
    return dict(sorted(totals.items()))


def _money(grants: tuple[Grant, ...], language: str) -> str:
    amounts = [format_currency(total, currency, locale=language) for currency, total in _totals(grants).items()]
    return " + ".join(amounts) or "0"


def _told(recipient: Recipient, match: Match) -> Sentence:
    names = " / ".join(recipient.names)
    counted = say_n("{n} grant", "{n} grants", len(recipient.grants))
    if match.why is None:
        return say("{recipient}: {counted}", recipient=names, counted=counted)
    return say("{recipient}: {counted}; {why}", recipient=names, counted=counted, why=match.why)
