"""The map: by keyboard, without a script, in step with what was chosen, and without a word from other hosts."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from ..waiting import wait_until

MAP = "de-wending/map/"
Visit = Callable[..., Page]


def _marks(page: Page) -> Locator:
    marks = page.locator("[data-atlas-map] [data-ids]")
    expect(marks.first).to_be_visible()
    return marks


def test_without_javascript_there_is_a_picture_and_the_list(visit: Visit) -> None:
    page = visit(MAP, script=False)
    expect(page.locator(".atlas-map-picture")).to_be_visible()
    expect(page.locator(".atlas-places section h3", has_text="Turfplein")).to_be_visible()
    expect(page.locator(".atlas-choose")).to_be_hidden()
    expect(page.locator(".atlas-map-script")).to_be_hidden()


def test_by_keyboard_a_dot_opens_and_closes_and_keeps_the_place(visit: Visit) -> None:
    page = visit(MAP)
    mark = _marks(page).and_(page.get_by_role("button", name="Moestuin De Kluit", exact=True))
    page.locator("[data-atlas-map]").focus()
    for _ in range(30):
        page.keyboard.press("Tab")
        if mark.evaluate("element => element === document.activeElement"):
            break
    expect(mark).to_be_focused()
    page.keyboard.press("Enter")
    popup = page.locator(".leaflet-popup")
    link = popup.get_by_role("link", name="Moestuin De Kluit")
    expect(link).to_be_visible()
    assert popup.evaluate("element => element.contains(document.activeElement)")
    page.keyboard.press("Escape")
    expect(popup).to_have_count(0)
    expect(mark).to_be_focused()
    page.keyboard.press("Enter")
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/de-wending/initiatives/moestuin/$"))


def test_places_close_together_are_one_dot_that_names_them(visit: Visit) -> None:
    page = visit(MAP)
    group = _marks(page).and_(page.locator("[data-ids~=eettafel]"))
    assert int(group.inner_text()) > 5
    group.click()
    popup = page.locator(".leaflet-popup")
    for name in ("De Eettafel", "Buurthuis De Haspel"):
        expect(popup.get_by_role("link", name=name)).to_have_count(1)
    popup.get_by_role("button", name="Sluiten").click()
    expect(popup).to_have_count(0)


def test_what_is_chosen_in_the_address_holds_for_list_and_map(visit: Visit) -> None:
    page = visit(f"{MAP}?activity=music&day=monday&activity=meals")
    shown = page.locator(".atlas-places li:visible")
    expect(page.locator(".atlas-choose-told output")).to_contain_text("37")
    listed = sorted(item.get_attribute("data-id") or "" for item in shown.all())
    assert 0 < len(listed) < 10
    drawn = sorted(key for mark in _marks(page).all() for key in (mark.get_attribute("data-ids") or "").split())
    assert drawn == listed
    page.get_by_text("Kies wat u wilt zien").click()
    page.get_by_label("Wat u er doet").select_option("repair")
    expect(page).to_have_url(re.compile(r"\?day=monday&activity=repair$"))
    page.get_by_role("button", name="Toon alles").click()
    expect(page).to_have_url(re.compile(r"/map/$"))
    expect(page.locator(".atlas-places li:not([hidden])")).to_have_count(37)


def test_choices_go_along_from_the_list_of_everything_and_back(visit: Visit) -> None:
    page = visit("directory/?activity=meals")
    expect(page.locator(".atlas-filters-chosen button").first).to_be_visible()
    page.locator(".atlas-filters-map", has_text="Op de kaart").get_by_role("link", name="De Wending").click()
    expect(page).to_have_url(re.compile(r"/de-wending/map/\?activity=meals$"))
    expect(_marks(page).first).to_be_visible()  # also after instant navigation
    expect(page.get_by_label("Wat u er doet")).to_have_value("meals")
    page.get_by_text("Kies wat u wilt zien").click()
    page.get_by_role("link", name="Meer keuze: de hele lijst").click()
    expect(page).to_have_url(re.compile(r"/directory/\?activity=meals$"))


def test_a_private_place_is_an_area(visit: Visit) -> None:
    page = visit(MAP)
    area = _marks(page).and_(page.locator("[data-ids=telefooncirkel]"))
    assert area.evaluate("element => element.tagName") == "path"
    area.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".leaflet-popup")).to_contain_text("Ergens in dit gebied")
    told = page.request.get(page.url + "../places.geojson").text() + page.content()
    assert "5.2476" not in told
    assert "52.5508" not in told


def test_the_page_of_an_initiative_leads_to_its_place(visit: Visit) -> None:
    page = visit("de-wending/initiatives/koor/")
    page.get_by_role("link", name="Op de kaart").click()
    expect(page.locator(".leaflet-popup")).to_contain_text("Buurtkoor De Wending")
    expect(page.locator("[data-atlas-map]")).to_be_in_viewport()


def test_the_wheel_moves_the_page_and_zooms_only_with_ctrl(visit: Visit) -> None:
    page = visit(MAP)
    _marks(page)
    box = page.locator("[data-atlas-map]")
    box.hover()
    groups = _marks(page).count()
    page.mouse.wheel(0, 300)
    wait_until(page, "scrollY > 100")
    assert _marks(page).count() == groups
    page.evaluate("scrollTo(0, 0)")
    box.hover()
    page.keyboard.down("Control")
    page.mouse.wheel(0, -600)
    page.keyboard.up("Control")
    expect(page.locator("[data-ids=vlietkerk]").or_(page.locator("[data-ids~=koor]")).first).to_be_attached()
    wait_until(page, "count => document.querySelectorAll('[data-ids]').length !== count", arg=groups)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_shows_the_map_without_scrolling_sideways(visit: Visit, scheme: str) -> None:
    page = visit(MAP, width=390, scheme=scheme)
    _marks(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


# The browser's own sum of layout shifts sometimes counts drawings as coming from (0, 0) although they stood still.
# Frames are asked for before the style sheets are here too; a browser shows none of those.
PLACES = """() => { window.placesOf = {}; const look = () => {
  const styled = Array.from(document.querySelectorAll("link[rel~=stylesheet]")).every((link) => link.sheet);
  for (const selector of styled ? ["h1", ".atlas-map", ".atlas-map-legend", "#list"] : []) {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    if (box?.height) (placesOf[selector] ??= new Set()).add([box.x, box.y, box.width].map(Math.round).join(" "));
  }
  requestAnimationFrame(look);
}; look(); }"""
MIDDLES = """selector => Object.fromEntries(Array.from(document.querySelectorAll(selector), (one) => {
  const box = one.getBoundingClientRect();
  return [one.textContent, [box.x + box.width / 2, box.y + box.height / 2]];
}))"""


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_when_the_map_takes_the_place_of_the_picture(browser: Browser, base: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 1400})
    page.route("**/leaflet.js", lambda route: route.abort())  # so the picture stays
    page.goto(base + MAP, wait_until="domcontentloaded")
    expect(page.locator(".atlas-map-still circle").first).to_be_visible()
    expect(page.locator("[data-atlas-choose][data-atlas-ready]")).to_have_count(1)
    before = page.evaluate(MIDDLES, ".atlas-map-names text"), page.locator(".atlas-map-legend").bounding_box()
    page.close()
    # Material writes the addresses of style sheets anew; where requests are looked into, they are fetched again then.
    page = browser.new_page(viewport={"width": width, "height": 1400})
    page.add_init_script(f"({PLACES})()")
    page.goto(base + MAP)
    _marks(page)
    after = page.evaluate(MIDDLES, ".atlas-map-names text"), page.locator(".atlas-map-legend").bounding_box()
    assert len(before[0]) > 5
    assert before[0].keys() == after[0].keys()
    for name, (x, y) in before[0].items():
        assert after[0][name] == pytest.approx((x, y), abs=2), name
    assert before[1] == after[1]
    stood = page.evaluate("Object.entries(placesOf).map(([selector, places]) => [selector, Array.from(places)])")
    assert len(stood) == 4
    assert [one for one in stood if len(one[1]) > 1] == []
    page.close()


def test_the_map_says_what_is_drawn_and_whom_to_thank(visit: Visit) -> None:
    for script in (False, True):
        page = visit(MAP, script=script)
        legend = page.locator(".atlas-map-legend li")
        for told in ("Van en voor buurtgenoten", "Bij iemand thuis", "Grens van de wijk", "Water", "Straat"):
            expect(legend.filter(has_text=told)).to_be_visible()
        expect(page.locator(".atlas-map-credit")).to_have_text("Verzonnen voor deze atlas, CC BY 4.0")
        vaart = page.locator(".atlas-map .atlas-map-name-water", has_text="Lindevaart")
        expect(vaart.locator("visible=true")).to_have_count(1)


def _choose_music(page: Page) -> None:
    fold = page.locator(".atlas-choose-fold")
    if not fold.evaluate("fold => fold.open"):
        fold.locator("> summary").click()
    page.get_by_label("Wat u er doet").select_option("music")


def test_paper_shows_the_whole_neighbourhood_or_what_was_chosen(visit: Visit) -> None:
    page = visit(MAP)
    _marks(page)
    page.emulate_media(media="print")
    picture, panes = page.locator(".atlas-map > .atlas-map-picture"), page.locator(".leaflet-map-pane")
    expect(picture).to_be_visible()
    expect(panes).to_be_hidden()
    page.emulate_media(media="screen")
    expect(picture).to_be_hidden()
    _choose_music(page)
    page.emulate_media(media="print")
    expect(picture).to_be_hidden()
    expect(page.locator("#place-koor")).to_be_visible()


def test_a_street_is_folded_until_something_in_it_is_asked_for(visit: Visit) -> None:
    page = visit(MAP)
    koor = page.locator("#place-koor")
    expect(koor).to_be_hidden()
    _choose_music(page)
    expect(koor).to_be_visible()
    expect(page.locator(".atlas-places summary", has_text="Keerlaan")).not_to_contain_text("(9)")
    page.get_by_role("button", name="Toon alles").click()
    expect(koor).to_be_hidden()


@pytest.mark.parametrize("path", [MAP, "neighbourhoods/"])
def test_paper_is_light_where_the_screen_is_dark(visit: Visit, path: str) -> None:
    page = visit(path, scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    ground = page.locator(".atlas-map, .atlas-city").first
    told = "element => Math.max(...getComputedStyle(element).backgroundColor.match(/\\d+/g).map(Number))"
    assert ground.evaluate(told) < 80
    page.emulate_media(media="print", color_scheme="dark")
    assert ground.evaluate(told) > 200


@pytest.fixture
def phone(browser: Browser, base: str) -> Iterator[Page]:
    """The map on a small telephone."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, is_mobile=True, has_touch=True)
    page = context.new_page()
    page.goto(base + MAP)
    page.locator("[data-atlas-map]").scroll_into_view_if_needed()
    _marks(page)
    yield page
    context.close()


def _swipe(page: Page, *fingers: tuple[float, float], by: tuple[int, int]) -> None:
    session = page.context.new_cdp_session(page)
    for step in range(9):
        at = [{"x": x + by[0] * step / 8, "y": y + by[1] * step / 8, "id": n} for n, (x, y) in enumerate(fingers)]
        session.send("Input.dispatchTouchEvent", {"type": "touchMove" if step else "touchStart", "touchPoints": at})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_two_fingers_move_the_map_and_one_the_page(phone: Page) -> None:
    def place() -> tuple[float, float]:
        box = phone.locator("[data-ids~=eettafel]").bounding_box()
        around = phone.locator("[data-atlas-map]").bounding_box()
        assert box is not None
        assert around is not None
        return box["x"] - around["x"], box["y"] - around["y"]

    expect(phone.locator(".atlas-map-touch")).to_contain_text("met twee vingers")
    phone.locator("[data-atlas-map]").evaluate("element => element.scrollIntoView({ block: 'center' })")
    area = phone.locator("[data-atlas-map]").bounding_box()
    assert area is not None
    x, y = area["x"] + 60, area["y"] + 250
    before, scrolled = place(), phone.evaluate("scrollY")
    _swipe(phone, (x, y), by=(80, 0))
    expect(phone.locator(".atlas-map-said")).to_have_text("Verschuif de kaart met twee vingers")
    assert place() == pytest.approx(before, abs=1)
    _swipe(phone, (x, y), (x + 80, y), by=(50, -60))
    expect(phone.locator(".atlas-map-said")).to_have_count(0)
    wait_until(phone, "![...document.querySelector('[data-atlas-map]').classList].includes('leaflet-zoom-anim')")
    assert place() == pytest.approx((before[0] + 50, before[1] - 60), abs=12)
    assert phone.evaluate("scrollY") == scrolled
    _swipe(phone, (x, y), by=(0, -120))
    wait_until(phone, "before => scrollY > before + 50", arg=scrolled)


INSIDE = """() => {
  const names = [".atlas-map", ".leaflet-popup"];
  const [map, popup] = names.map((name) => document.querySelector(name).getBoundingClientRect());
  return map.left <= popup.left && popup.right <= map.right && map.top <= popup.top && popup.bottom <= map.bottom;
}"""


def test_on_a_small_telephone_what_a_dot_tells_can_be_read_and_closed(phone: Page) -> None:
    for dot in ("eettafel", "moestuin"):
        phone.locator(f"[data-ids~={dot}]").tap()
        popup, close = phone.locator(".leaflet-popup"), phone.locator(".atlas-map-close")
        expect(popup).to_be_visible()
        phone.locator(".leaflet-popup-content").evaluate("element => element.scrollTo(0, element.scrollHeight)")
        wait_until(phone, INSIDE)
        button = close.bounding_box()
        assert button is not None
        assert min(button["width"], button["height"]) >= 24
        close.tap(timeout=5000)
        expect(popup).to_have_count(0)


def test_leaflet_is_fetched_when_the_map_is_looked_at(browser: Browser, base: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 500})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(base + MAP, wait_until="load")
    page.wait_for_timeout(300)
    assert "leaflet.js" not in asked
    expect(page.locator(".atlas-map-picture")).to_have_count(1)
    page.locator("[data-atlas-map]").scroll_into_view_if_needed()
    _marks(page)
    assert "leaflet.js" in asked
    page.close()
