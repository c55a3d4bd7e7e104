"""How long are the pages on a telephone, and how many sheets do they take on paper?

    python -m tests.benchmarks.heights SITE [SITE/en ...] [--all]

Opens each page of a built site in headless Chromium, 390 pixels wide, and tells the longest of each kind: its height in
pixels, how many windows of 844 that is, and the A4 sheets it prints on. `asked`: what such a page should stay under.
With `--all` every page has a line. Ends with 1 where a page is longer than was asked, so that it can be seen early that
pages grow again; a height depends on the letters of a machine, so no test holds it to the pixel.
"""

import argparse
import re
import shutil
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

from .explore import served

WINDOW: ViewportSize = {"width": 390, "height": 844}
KINDS = (
    (r"[^/]+/challenges/[^/]+/", "a challenge", 7000, 8),
    (r"[^/]+/initiatives/[^/]+/", "an initiative", 4000, None),
    (r"[^/]+/over-time/", "through the crisis", None, 4),
    (r"[^/]+/(\w[\w-]*)/", None, None, None),
    (r"[^/]+/", "a page beside the neighbourhoods, or of one", None, None),
    (r"", "the front page", None, None),
)
"""Addresses, what they are called here (None: as the address says), and the pixels and sheets to stay under."""


def pages(site: Path) -> Iterator[str]:
    """Addresses of the pages of one language, sorted."""
    found = (path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    for address in sorted("" if name == "." else f"{name}/" for name in found):
        if address != "en/" and not address.startswith("en/"):
            yield address


def kind_of(address: str) -> tuple[str, int | None, int | None]:
    """What a page is, and the pixels and sheets it should stay under."""
    for pattern, name, height, sheets in KINDS:
        if match := re.fullmatch(pattern, address):
            return name or match[1], height, sheets
    return address, None, None


def measured(page: Page, address: str) -> tuple[int, int]:
    """Height in pixels on a telephone, and A4 sheets."""
    page.goto(address)
    page.wait_for_timeout(200)
    height = int(page.evaluate("document.documentElement.scrollHeight"))
    printed = page.pdf(format="A4")
    return height, len(re.findall(rb"/Type\s*/Page\b", printed))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sites", nargs="+", type=Path, metavar="SITE")
    parser.add_argument("--all", action="store_true", help="a line for every page")
    given = parser.parse_args()
    over = False
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_context(viewport=WINDOW, service_workers="block").new_page()
        for site in given.sites:
            found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
            with served(site) as root:
                for address in pages(site):
                    height, sheets = measured(page, f"{root}/{address}")
                    found[address if given.all else kind_of(address)[0]].append((height, sheets, address))
            print(f"\n| Page ({site}) | Longest | Pixels | Windows | Asked | Sheets | Asked |")
            print("|---|---|---:|---:|---:|---:|---:|")
            for name, some in sorted(found.items(), key=lambda item: -max(item[1])[0]):
                height, _, longest = max(some)
                sheets = max(count for _, count, _ in some)
                _, most, most_sheets = kind_of(longest)
                over |= bool(most and height > most) or bool(most_sheets and sheets > most_sheets)
                windows = f"{height / WINDOW['height']:.1f}"
                cells = (name, longest or "/", f"{height:,}", windows, most or "", sheets, most_sheets or "")
                print(f"| {' | '.join(map(str, cells))} |")
        browser.close()
    sys.exit(int(over))


if __name__ == "__main__":
    main()
