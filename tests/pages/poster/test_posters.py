"""What somebody finds on a notice board: this week, in large type, and nothing that pages hide."""

import re
from datetime import date
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from atlas.cli import main
from atlas.model.schedule import WEEKDAYS
from atlas.pages.site.compile import compile_site
from atlas.pages.writing.settings import Settings
from tests.reading.folders import Desk, read

MONDAY = date(2026, 11, 30)
SITE = "https://atlas.example/"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A neighbourhood in which nothing is on yet."""
    desk = Desk(tmp_path)
    for page in (desk.content / "linde/initiatives").glob("*.md"):
        text = page.read_text("utf-8")
        page.write_text(re.sub(r"^schedule:\n(?:  .*\n)+", "", text, flags=re.MULTILINE), "utf-8")
    return desk


def initiative(desk: Desk, key: str, *meetings: str, more: str = "", title: str = "") -> None:
    schedule = "".join(f"\n  - {{{one}}}" for one in meetings)
    desk.write(
        f"linde/initiatives/{key}.md",
        f"---\ntitle: {title or key.capitalize()}\nkind: informal\n{more}schedule:{schedule}\n---\nElke week samen.\n",
    )


def pages(data: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(data)).pages]


def printed(desk: Desk, *call: str, day: date = MONDAY, sheets: int = 1) -> str:
    """The words of what a call prints."""
    to = desk.content.parent / "out.pdf"
    where = ["--content", str(desk.content), "--to", str(to), "--overwrite", "--site-url", SITE]
    assert main(["print", *call, *where, "--today", day.isoformat(), "--language", "en"]) == 0
    found = pages(to.read_bytes())
    assert len(found) == sheets
    return " ".join(found)


def between(page: str, start: str, end: str) -> str:
    return page.partition(start)[2].partition(end)[0]


def test_a_day_tells_when_where_for_whom_and_what_it_costs(desk: Desk) -> None:
    facts = (
        "place: {name: De Hoek, address: Laan 1}\ncost: {kind: paid, note: 2 euro}\ncontact: {phone: 0579 55 01 20}\n"
    )
    initiative(desk, "soep", "weekday: wednesday, from: 17:30, until: 19:00, note: Neem een kom mee", more=facts)
    page = printed(desk, "week", "linde")
    assert "30 November – 6 December 2026" in page
    told = between(page, "Wednesday", "Thursday")
    for fact in ("2 December", "17:30", "–19:00", "Soep", "De Hoek, Laan 1", "2 euro", "0579 55 01 20", "kom mee"):
        assert fact in told
    assert "Soep" not in between(page, "Thursday", "atlas.example")
    assert "atlas.example/en/linde/agenda/" in page
    assert "As known on 30 November 2026. It may have changed" in page


def test_what_is_cancelled_closed_paused_or_over_is_not_there(desk: Desk) -> None:
    initiative(desk, "dicht", "weekday: tuesday, from: 10:00, closed: 2026-11-29/2026-12-02")
    initiative(desk, "voorbij", "weekday: tuesday, from: 10:00, ends: 2026-11-24")
    initiative(desk, "later", "weekday: tuesday, from: 10:00, starts: 2026-12-08")
    initiative(desk, "rust", "weekday: tuesday, from: 10:00", more="status: paused\n")
    initiative(desk, "gestopt", "weekday: tuesday, from: 10:00", more="status: stopped\n")
    initiative(desk, "open", "weekday: tuesday, from: 10:00")
    page = printed(desk, "week", "linde")
    assert "Open" in between(page, "Tuesday", "Wednesday")
    assert not [name for name in ("Dicht", "Voorbij", "Later", "Rust", "Gestopt") if name in page]
    month = printed(desk, "month", "linde", day=date(2026, 12, 1))
    assert "not 1 Dec" in between(month, "Dicht", "Open")
    assert "Gestopt" not in month


def test_a_hidden_place_stays_hidden(desk: Desk) -> None:
    hidden = "place: {name: Thuis bij Bep, address: Geheimlaan 7, lat: 52.1, lon: 5.1, private: true}\n"
    initiative(desk, "kring", "weekday: friday, from: 10:00", more=hidden)
    papers = [printed(desk, "week", "linde"), printed(desk, "month"), printed(desk, "initiative", "kring")]
    assert all("ask" in page.lower() for page in papers)
    assert not [page for page in papers if "Bep" in page or "Geheimlaan" in page]


def test_what_does_not_fit_is_counted_and_everyone_stands_there_before_anyone_does_twice(desk: Desk) -> None:
    names = [f"vereniging-nummer-{number:03}" for number in range(300)]
    for number, name in enumerate(names):
        day = ("monday", "tuesday", "saturday")[number % 3]
        initiative(desk, name, f"weekday: {day}, from: 10:00", "weekday: thursday, from: 20:00")
    initiative(desk, "feest", 'rrule: "FREQ=YEARLY", starts: 2026-12-05, ends: 2026-12-05, from: 14:00')
    page = printed(desk, "week", "linde", sheets=2)
    shown = re.findall(r"Vereniging-nummer-(\d+)", page)
    counted = sum(int(number) for number in re.findall(r"and (\d+) more", page))
    assert len(shown) + counted == 600
    assert len(shown) == len(set(shown)) > 20
    assert "Feest Once" in page
    assert "Not everything fits" in page
    other_week = printed(desk, "week", "linde", "--from", "2026-12-07", sheets=2)
    assert set(re.findall(r"Vereniging-nummer-(\d+)", other_week)) != set(shown)


def test_several_days_a_week_at_the_same_hours_stand_there_once(desk: Desk) -> None:
    days = ("monday", "tuesday", "wednesday", "friday")
    initiative(desk, "bieb", *(f"weekday: {day}, from: 09:00, until: 17:00" for day in days))
    page = printed(desk, "week", "linde")
    assert page.count("Bieb") == 1
    assert "Mon to Wed and Fri" in page


@pytest.mark.parametrize("title", ["#panic(1) $x$ *vet* @x <y> `z` // \\ [a]", "مجموعة المشي", "L" * 200, "😀 日本"])
def test_any_title_can_be_printed_on_one_sheet(desk: Desk, title: str) -> None:
    initiative(desk, "gek", "weekday: friday, from: 10:00", title=f"'{title}'")
    page = printed(desk, "week", "linde")
    card = printed(desk, "initiative", "linde/gek")
    if title.startswith("#"):
        assert title in page
        assert title in card


def test_the_site_holds_the_posters_that_its_agenda_leads_to(desk: Desk) -> None:
    initiative(desk, "soep", "weekday: wednesday, from: 17:30")
    today = date(2026, 11, 27)  # a Friday: whoever prints now hangs up the next week
    site = compile_site(read(desk.content, today), "en", today, Settings(f"{SITE}en/", briefs=True))
    agenda = site.pages["linde/agenda.md"].text
    assert (
        "30 November – 6 December 2026 (PDF&#44; A4)" in agenda or "30 November – 6 December 2026 (PDF, A4)" in agenda
    )
    assert "(agenda/week.pdf)" in agenda
    assert "Soep" in pages(site.files["linde/agenda/week.pdf"])[0]
    assert "December 2026" in pages(site.files["linde/agenda/month.pdf"])[0]


def test_where_nothing_is_on_there_is_no_poster(desk: Desk, capsys: Captured) -> None:
    site = compile_site(read(desk.content, MONDAY), "en", MONDAY, Settings(SITE, briefs=True))
    assert "week.pdf" not in site.pages["linde/agenda.md"].text
    assert "linde/agenda/week.pdf" not in site.files
    to = desk.content.parent / "out.pdf"
    call = ["print", "week", "linde", "--content", str(desk.content), "--to", str(to), "--language", "en"]
    assert main(call) == 1
    assert "no poster is made" in capsys.readouterr().err
    assert not to.exists()


def test_paper_can_be_read_aloud_and_is_the_same_each_time(desk: Desk) -> None:
    initiative(desk, "soep", "weekday: wednesday, from: 17:30")
    printed(desk, "week", "linde")
    first = (desk.content.parent / "out.pdf").read_bytes()
    printed(desk, "week", "linde")
    assert (desk.content.parent / "out.pdf").read_bytes() == first
    assert b"pdfuaid" in first
    assert b"/Figure" in first or b"Alt" in first


def test_words_in_the_place_of_a_number_are_not_called_one(desk: Desk) -> None:
    initiative(desk, "bel", "weekday: friday, from: 10:00", more="contact: {phone: vraag het aan de balie}\n")
    page = printed(desk, "week", "linde")
    assert "vraag het aan de balie" in page
    assert "tel." not in page


def title_sizes(data: bytes, begins: str) -> list[float]:
    """The points of every piece of text that begins like this."""
    found: list[float] = []

    def seen(text: str, _: object, matrix: list[float], __: object, size: float) -> None:
        if text.strip().startswith(begins):
            found.append(size * abs(matrix[3]))

    for page in PdfReader(BytesIO(data)).pages:
        page.extract_text(visitor_text=seen)
    return found


def test_a_full_week_takes_a_second_sheet_and_keeps_type_that_can_be_read_from_afar(desk: Desk) -> None:
    facts = "place: {name: De Hoek, address: Laan 1}\ncost: {kind: paid, note: 2 euro}\n"
    for number in range(36):
        day = WEEKDAYS[number % 7]
        initiative(desk, f"kring-{number:02}", f"weekday: {day}, from: 10:00, until: 11:30", more=facts)
    page = printed(desk, "week", "linde", sheets=2)
    assert len(set(re.findall(r"Kring-(\d+)", page))) == 36
    assert page.count("De Hoek") == 36
    assert "2 / 2" in page
    assert page.count("30 November – 6 December 2026") == 2
    assert "Not everything fits" not in page
    titles = title_sizes((desk.content.parent / "out.pdf").read_bytes(), "Kring")
    assert len(titles) == 36
    assert min(titles) >= 18


def test_each_initiative_leads_to_its_card(desk: Desk) -> None:
    initiative(desk, "soep", "weekday: wednesday, from: 17:30")
    initiative(desk, "gestopt", "weekday: tuesday, from: 10:00", more="status: stopped\n")
    site = compile_site(read(desk.content, MONDAY), "en", MONDAY, Settings(f"{SITE}en/", briefs=True))
    every = pages(site.files["linde/cards.pdf"])
    led = {}
    for path, page in site.pages.items():
        found = re.search(r"\]\(\.\./cards\.pdf#page=(\d+)\)", page.text)
        if found:
            led[path] = int(found[1])
            title = page.text.partition("title: ")[2].partition("\n")[0].strip("'")
            assert unescape(title) in every[led[path] - 1]
    assert sorted(led.values()) == list(range(1, len(every) + 1))
    assert "linde/initiatives/soep.md" in led
    assert "linde/initiatives/gestopt.md" not in led
    bare = compile_site(read(desk.content, MONDAY), "en", MONDAY, Settings(SITE))
    assert "cards.pdf" not in "".join([*bare.files, *(page.text for page in bare.pages.values())])
