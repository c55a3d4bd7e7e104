"""With which doors do the front page and the page of a neighbourhood open? One that leads nowhere is left out."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from atlas.model.site_pages import site_pages
from atlas.pages.doors.facts import Door, DoorsFacts
from atlas.pages.doors.meetings import has_agenda, next_meetings
from atlas.pages.writing import addresses
from atlas.pages.writing.edition import Edition, Editions
from atlas.pages.writing.writer import Writer
from atlas.texts import Sentence, say, say_n

__all__ = ["atlas_doors", "neighbourhood_doors"]

MOST_AGENDAS = 4
"""Of more neighbourhoods than this, the front page asks first which one is meant."""
_WEEK = 7


def neighbourhood_doors(edition: Edition, path: str | None = None) -> DoorsFacts:
    """To the agenda, the list, the map and the challenges of a neighbourhood, from its own page or from `path`."""
    doors = (*_today([edition]), *_list(edition), *_map(edition), *_challenges(edition))
    return DoorsFacts(doors, next_meetings(path or edition.path(addresses.neighbourhood), [edition]))


def atlas_doors(writer: Writer, editions: Editions) -> DoorsFacts:
    """Those of the front page. Where there is one neighbourhood they are its doors."""
    everywhere = list(editions.values())
    if len(everywhere) == 1:
        return neighbourhood_doors(everywhere[0], addresses.HOME)
    near = everywhere if len(everywhere) <= MOST_AGENDAS else []
    doors = (
        *_today(near),
        *_everything(writer, everywhere),
        *_choose(writer, everywhere),
        *_compare(writer, everywhere),
    )
    return DoorsFacts(doors, next_meetings(addresses.HOME, near))


def _today(editions: Sequence[Edition]) -> Iterator[Door]:
    """To the agenda of each neighbourhood that has one."""
    for number, edition in enumerate(editions):
        if has_agenda(edition):
            several = len(editions) > 1
            title = say("Agenda of {neighbourhood}", neighbourhood=edition.name) if several else say("Agenda")
            today = say("Today in {neighbourhood}", neighbourhood=edition.name) if several else say("Today")
            agenda = edition.path(addresses.agenda)
            yield Door("sign-today", edition.tell(title), agenda, _this_week(edition), "", number, edition.tell(today))


def _this_week(edition: Edition) -> str:
    last = edition.today + timedelta(days=_WEEK - 1)
    found = sum(one.start.date() <= last for one in edition.findings.time.occurrences)
    if not found:
        return edition.tell(say("What there is in a usual week"))
    first, until = edition.words.day_and_month(edition.today), edition.words.day(last)
    return edition.tell(
        say_n(
            "{n} meeting from {first} to {last}", "{n} meetings from {first} to {last}", found, first=first, last=until
        )
    )


def _list(edition: Edition) -> Iterator[Door]:
    if edition.neighbourhood.initiatives:
        title = edition.tell(say("What is on?"))
        query = f"?neighbourhood={edition.id}"
        fact = _initiatives(len(edition.findings.network.patchwork.initiatives))
        yield Door("sign-list", title, addresses.DIRECTORY, edition.tell(fact), query)


def _everything(writer: Writer, editions: Sequence[Edition]) -> Iterator[Door]:
    if any(edition.neighbourhood.initiatives for edition in editions):
        found = sum(len(edition.findings.network.patchwork.initiatives) for edition in editions)
        yield Door("sign-list", writer.tell(say("What is on?")), addresses.DIRECTORY, writer.tell(_initiatives(found)))


def _map(edition: Edition) -> Iterator[Door]:
    places = edition.findings.places
    drawn = len(places.points) + len(places.areas)
    if drawn:
        fact = edition.tell(say_n("{n} place", "{n} places", drawn))
        yield Door("sign-map", edition.tell(say("Map")), edition.path(addresses.map_), fact)


def _choose(writer: Writer, editions: Sequence[Edition]) -> Iterator[Door]:
    if any(page.path == addresses.NEIGHBOURHOODS for page in site_pages(len(editions))):
        fact = say_n("{n} neighbourhood", "{n} neighbourhoods", len(editions))
        yield Door(
            "sign-neighbourhoods", writer.tell(say("Your neighbourhood")), addresses.NEIGHBOURHOODS, writer.tell(fact)
        )


def _challenges(edition: Edition) -> Iterator[Door]:
    stated = len(edition.neighbourhood.challenges)
    if stated:
        calls = sum(state == "open" for state in edition.findings.verdict.calls.values())
        told = [_stated(stated), *([say_n("{n} open call", "{n} open calls", calls)] if calls else [])]
        fact = edition.words.all_of([edition.tell(one) for one in told])
        yield Door("sign-challenges", edition.tell(say("Challenges")), edition.path(addresses.challenges), fact)


def _compare(writer: Writer, editions: Sequence[Edition]) -> Iterator[Door]:
    stated = sum(len(edition.neighbourhood.challenges) for edition in editions)
    if stated and any(page.path == addresses.COMPARE for page in site_pages(len(editions))):
        title, fact = writer.tell(say("Challenges")), writer.tell(_stated(stated))
        yield Door("sign-challenges", title, addresses.COMPARE, fact, "#challenges")


def _initiatives(found: int) -> Sentence:
    """As counted everywhere: not those that have stopped, and no professional resources."""
    return say_n("{n} initiative", "{n} initiatives", found)


def _stated(found: int) -> Sentence:
    return say_n("{n} challenge", "{n} challenges", found)
