"""Every address of the site, in one place. Paths are those of Markdown sources; the site serves each in a folder."""

from urllib.parse import quote

from atlas.model.site_pages import ASSETS, EASY, NEIGHBOURHOOD_PAGES, SITE_PAGES
from atlas.model.site_pages import DATA as DATA_FOLDER
from atlas.pages.writing.links import absolute, link, url, url_by_root

__all__ = [
    "ASSETS",
    "CHANGE",
    "COMPARE",
    "DATA",
    "DIRECTORY",
    "MY_LIST",
    "NEIGHBOURHOODS",
    "POSTCODES",
    "RELEASES",
    "absolute",
    "activity_ics",
    "agenda",
    "asset",
    "assignments",
    "background_geojson",
    "boundary_geojson",
    "cards",
    "challenge",
    "challenge_brief",
    "challenge_ics",
    "challenge_picture",
    "challenges",
    "change",
    "change_names",
    "change_new",
    "changes",
    "changes_feed",
    "confirm",
    "contributions",
    "council",
    "data_file",
    "directory_part",
    "directory_piece",
    "easy",
    "explore",
    "fields",
    "funding",
    "funding_csv",
    "impact",
    "impact_csv",
    "initiative",
    "initiative_ics",
    "initiatives",
    "initiatives_csv",
    "lines_csv",
    "link",
    "map_",
    "meetings_json",
    "method",
    "neighbourhood",
    "neighbourhood_brief",
    "neighbourhood_ics",
    "on_map",
    "over_time",
    "page",
    "patchwork",
    "patchwork_gexf",
    "patchwork_graphml",
    "patchwork_json",
    "places_geojson",
    "share_picture",
    "site_share_picture",
    "url",
    "url_by_root",
    "verdicts",
]

_SITE = {page.name: page.path for page in SITE_PAGES}
_NEIGHBOURHOOD = {page.name: page.path for page in NEIGHBOURHOOD_PAGES}
HOME = _SITE["home"]
METHODS = _SITE["methods"]
COMPARE = _SITE["compare"]
NEIGHBOURHOODS = _SITE["neighbourhoods"]
DIRECTORY = _SITE["directory"]
MY_LIST = _SITE["my_list"]
CHANGE = _SITE["change"]
RELEASES = _SITE["releases"]
FIELDS = _SITE["fields"]
DATA = _SITE["data"]
POSTCODES = f"{ASSETS}/postcodes.json"


def fields(kind: str) -> str:
    """What a kind of page may say, field by field."""
    return f"fields/{kind}.md"


def data_file(path: str) -> str:
    """A file of the whole atlas for other programs, by its path below the folder of data."""
    return f"{DATA_FOLDER}/{path}"


def page(key: str, name: str) -> str:
    """A page of a neighbourhood, by the name it has in the list of pages."""
    return f"{key}/{_NEIGHBOURHOOD[name]}"


def neighbourhood(key: str) -> str:
    """The page of a neighbourhood."""
    return page(key, "neighbourhood")


def easy(path: str) -> str:
    """The same page in easy words, beside it."""
    return f"{path.removesuffix('.md')}.{EASY}.md"


def patchwork(key: str) -> str:
    """The patchwork of a neighbourhood."""
    return page(key, "patchwork")


def explore(key: str) -> str:
    """The interactive graph, a document of its own, in the folder that the patchwork page is served from."""
    return f"{key}/patchwork/explore.html"


def map_(key: str) -> str:
    """Where the initiatives are: a map, and a list by street."""
    return page(key, "map")


def on_map(key: str, initiative_id: str) -> str:
    """One initiative on the map and in the list below it."""
    return f"{map_(key)}#place-{initiative_id}"


def places_geojson(key: str) -> str:
    """The places of initiatives, for the map and for download."""
    return f"{key}/places.geojson"


def meetings_json(key: str) -> str:
    """What a reader's own list says of the initiatives of a neighbourhood."""
    return f"{key}/meetings.json"


def background_geojson(key: str) -> str:
    """What lies below the places on the map, for download: its licence may ask for that."""
    return f"{key}/background.geojson"


def boundary_geojson(key: str) -> str:
    """The outline of a neighbourhood, for the map and for download."""
    return f"{key}/boundary.geojson"


def asset(name: str) -> str:
    """A script or style of ours, or one that a page needs."""
    return f"{ASSETS}/{name}"


def directory_part(key: str, number: int) -> str:
    """A page of the list of everything that holds initiatives of one neighbourhood; pages count from 1."""
    return f"directory/{key}/index.md" if number == 1 else f"directory/{key}/{number}.md"


def directory_piece(version: str, name: str) -> str:
    """A file with a piece of the list of everything, for the page that shows it; `version` changes with the list."""
    return f"{ASSETS}/directory/{version}/{name}"


def initiatives(key: str) -> str:
    """The overview of initiatives."""
    return page(key, "initiatives")


def initiative(key: str, initiative_id: str) -> str:
    """The page of one initiative."""
    return f"{key}/initiatives/{initiative_id}.md"


def agenda(key: str) -> str:
    """What is on in a week."""
    return page(key, "agenda")


def poster(key: str, span: str) -> str:
    """The poster of what is on: of the `week` or of the `month`."""
    return f"{key}/agenda/{span}.pdf"


def cards(key: str) -> str:
    """A card of each initiative, to hand out."""
    return f"{key}/cards.pdf"


def neighbourhood_ics(key: str) -> str:
    """Everything in a neighbourhood, to subscribe to."""
    return f"{key}/calendar/neighbourhood.ics"


def initiative_ics(key: str, initiative_id: str) -> str:
    """The meetings of one initiative, to subscribe to."""
    return f"{key}/calendar/initiatives/{initiative_id}.ics"


def activity_ics(key: str, activity: str) -> str:
    """Everything in a neighbourhood where one does this, to subscribe to."""
    return f"{key}/calendar/activities/{activity}.ics"


def challenge_ics(key: str, challenge_id: str) -> str:
    """All initiatives that contribute to a challenge, to subscribe to."""
    return f"{key}/calendar/challenges/{challenge_id}.ics"


def challenge_brief(key: str, challenge_id: str) -> str:
    """A challenge on paper, in the folder that its page is served from."""
    return f"{key}/challenges/{challenge_id}/brief.pdf"


def neighbourhood_brief(key: str) -> str:
    """A neighbourhood on paper."""
    return f"{key}/brief.pdf"


def challenges(key: str) -> str:
    """The overview of challenges."""
    return page(key, "challenges")


def challenge(key: str, challenge_id: str) -> str:
    """The page of one challenge."""
    return f"{key}/challenges/{challenge_id}.md"


def assignment(key: str, challenge_id: str, assignment_id: str) -> str:
    """An assignment: its heading on the page of its challenge."""
    return f"{challenge(key, challenge_id)}#{assignment_anchor(assignment_id)}"


def assignment_anchor(assignment_id: str) -> str:
    """The anchor of an assignment on the page of its challenge."""
    return f"assignment-{assignment_id}"


def contributions(key: str) -> str:
    """Who contributes to which challenges."""
    return page(key, "contributions")


def assignments(key: str) -> str:
    """The assignments of a neighbourhood."""
    return page(key, "assignments")


def council(key: str) -> str:
    """The seven steps on one screen, and what needs a decision."""
    return page(key, "council")


def verdicts(key: str) -> str:
    """What the network carries, and where is room for something new."""
    return page(key, "verdicts")


def confirm(key: str) -> str:
    """What needs confirming."""
    return page(key, "confirm")


def feed(key: str) -> str:
    """New and changed initiatives, as a feed."""
    return f"{key}/feed.xml"


def changes(key: str) -> str:
    """What changed lately."""
    return page(key, "changes")


def changes_feed(key: str) -> str:
    """The same as a feed."""
    return f"{key}/changes.xml"


def over_time(key: str) -> str:
    """The patchwork before, during and since the crisis."""
    return page(key, "over_time")


def impact(key: str) -> str:
    """What participants noticed, for every challenge of a neighbourhood."""
    return page(key, "impact")


def impact_csv(key: str) -> str:
    """Every measurement that is shown, for download."""
    return f"{key}/downloads/impact.csv"


def funding(key: str) -> str:
    """Where the money comes from, and whether it follows what works and the effort."""
    return page(key, "funding")


def funding_csv(key: str) -> str:
    """Every line of money, for download."""
    return f"{key}/downloads/funding.csv"


def lines_csv(key: str) -> str:
    """The lines of the patchwork, for download."""
    return f"{key}/downloads/patchwork-lines.csv"


def initiatives_csv(key: str) -> str:
    """What the network says of each initiative, for download."""
    return f"{key}/downloads/patchwork-initiatives.csv"


def patchwork_graphml(key: str) -> str:
    """The patchwork for programs that count networks, for download."""
    return f"{key}/downloads/patchwork.graphml"


def patchwork_gexf(key: str) -> str:
    """The patchwork for programs that draw networks, for download."""
    return f"{key}/downloads/patchwork.gexf"


def patchwork_json(key: str) -> str:
    """The patchwork for scripts, for download."""
    return f"{key}/downloads/patchwork.json"


def method(anchor: str) -> str:
    """A section of the method page."""
    return f"{METHODS}#{anchor}"


def share_picture(key: str) -> str:
    """The picture that others show beside a link to a page of a neighbourhood."""
    return f"{key}/share.png"


def challenge_picture(key: str, challenge_id: str) -> str:
    """The same for a challenge, in the folder that its page is served from."""
    return f"{key}/challenges/{challenge_id}/share.png"


def site_share_picture() -> str:
    """The same for pages beside the neighbourhoods."""
    return asset("share.png")


def change(source: str, path: str, part: str = "") -> str:
    """The form to change the page whose file is `path`, as a link in the built site. `part`: of the form: `times`."""
    return f"{url_by_root(source, CHANGE)}?page={quote(path.removesuffix('.md'))}{'#' if part else ''}{part}"


def change_new(source: str, kind: str, key: str) -> str:
    """The same for a page that is not there yet, of a kind, in a neighbourhood."""
    return f"{url_by_root(source, CHANGE)}?new={kind}&in={quote(key)}"


def change_names(key: str) -> str:
    """What the form needs to know of the pages of a neighbourhood."""
    return f"change/{key}.json"
