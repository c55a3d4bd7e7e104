"""What differs between two releases, in words of the reader's language."""

from decimal import Decimal

from atlas.pages.writing.writer import Writer
from atlas.releasing.summary import Change, moved_by_source, sentences
from atlas.texts import say
from atlas.words.verdicts import range_name

__all__ = ["change_words", "changes_told", "value_words"]

_HOW = {
    ("initiative", "new"): say("new in the atlas"),
    ("initiative", "gone"): say("no longer in the atlas"),
    ("line", "new"): say("share people, which did not show before"),
    ("line", "gone"): say("it does not show any more that they share people"),
}


def change_words(writer: Writer, change: Change) -> str:
    """What happened to whom it is about, without naming them."""
    if change.what in ("initiative", "line"):
        return writer.tell(_HOW[change.what, change.how])
    before, after = value_words(writer, change, change.before), value_words(writer, change, change.after)
    if change.what == "verdict":
        if change.how == "new":
            return writer.tell(say("a verdict for the first time: {after}", after=after))
        if change.how == "gone":
            return writer.tell(say("no verdict any more; it was: {before}", before=before))
        return writer.tell(say("the verdict was: {before}; it is now: {after}", before=before, after=after))
    if change.what == "title":
        return writer.tell(say("was called “{before}”", before=before))
    told = _money_words(writer, change, before, after)
    return f"{change.source}: {told}" if change.source else told


def changes_told(writer: Writer, found: tuple[Change, ...]) -> list[str]:
    """All changes in a few sentences: how many, and how much money was gained and lost."""
    told = [writer.tell(one) for one in sentences(found)]
    sums: dict[str, tuple[Decimal, Decimal]] = {}
    for source in moved_by_source(found).values():
        for currency, (more, less) in source.items():
            before = sums.get(currency, (Decimal(0), Decimal(0)))
            sums[currency] = (before[0] + more, before[1] + less)
    if sums:
        gained, lost = (
            writer.words.all_of([writer.words.money(both[side], currency) for currency, both in sorted(sums.items())])
            for side in (0, 1)
        )
        told.append(writer.tell(say("Gained, over all sources: {gained}; lost: {lost}.", gained=gained, lost=lost)))
    return told


def _money_words(writer: Writer, change: Change, before: str, after: str) -> str:
    if change.how == "new":
        return writer.tell(say("money that runs or comes: {after}, where there was none", after=after))
    if change.how == "gone":
        return writer.tell(say("money that ran or came: {before}, and now none", before=before))
    return writer.tell(say("money that runs or comes: {after}, where it was {before}", after=after, before=before))


def value_words(writer: Writer, change: Change, value: str) -> str:
    """A level or an amount as pages write it; empty where there was none."""
    if not value:
        return ""
    if change.what == "verdict":
        low, _, high = value.partition("-")
        return range_name(int(low), int(high or low), writer.tell)
    if change.what == "money":
        amount, _, currency = value.partition(" ")
        return writer.words.money(Decimal(amount), currency)
    return value
