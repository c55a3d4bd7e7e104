"""What a reader waits for and fetches while typing words, on a built site.

`python -m tests.benchmarks.search_typed SITE`, in a real browser, on a page of an initiative and in the directory:
milliseconds from the last letter to the first change of the results, and kilobytes (gzipped) that the search fetched.
Machines differ; needs Chromium.
"""

import gzip
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, Response, sync_playwright

from tests.conftest import ARGUMENTS, BROWSERS, serving
from tests.waiting import wait_until

WORDS = ("samen eten", "taal", "wandelen")
BETWEEN_LETTERS = 150
"""Milliseconds: a quick typist."""
WATCH = """([field, results]) => {
    const now = () => performance.now();
    document.querySelector(field).addEventListener("input", () => { window.typed = now(); window.told = null; }, true);
    new MutationObserver(() => { if (window.typed && !window.told) window.told = now(); }).observe(
        document.querySelector(results), { childList: true, subtree: true, characterData: true, attributes: true });
}"""


def typed(browser: Browser, address: str, path: str, field: str, results: str, words: str) -> tuple[float, float]:
    """Milliseconds and kilobytes for these words."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(address + path, wait_until="load")
    page.wait_for_timeout(2500)
    fetched: list[int] = []

    def count(response: Response) -> None:
        body = response.body()
        fetched.append(min(len(body), len(gzip.compress(body))))

    page.on("response", count)
    page.evaluate(WATCH, [field, results])
    page.locator(field).click()
    page.keyboard.type(words, delay=BETWEEN_LETTERS)
    wait_until(page, "window.told")
    waited = page.evaluate("window.told - window.typed")
    page.wait_for_timeout(500)
    page.close()
    return float(waited), sum(fetched) / 1000


def main() -> None:
    site = Path(sys.argv[1])
    initiative = sorted(site.glob("*/initiatives/*/index.html"))[0].parent.relative_to(site).as_posix()
    places = (
        ("header", f"/{initiative}/", ".atlas-search input", ".atlas-search [role=listbox]"),
        ("directory", "/directory/", "#atlas-q", ".atlas-filters-told [role=status]"),
    )
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    print(f"{'where':>10} {'words':>12} {'ms':>6} {'kB':>6}")
    with serving(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        for name, path, field, results in places:
            for words in WORDS:
                waited, kilobytes = typed(browser, address, path, field, results, words)
                print(f"{name:>10} {words:>12} {waited:>6.0f} {kilobytes:>6.0f}")
        browser.close()


if __name__ == "__main__":
    main()
