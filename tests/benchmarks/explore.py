"""How fast is the explore page, with 34, 300, 602 and 3,000 initiatives?

    python -m tests.benchmarks.explore [--sizes 34,300,602,3000]

In headless Chromium without a graphics card, on a window of 1280 × 850. `first picture`: from the request for the page
to the end of the first frame with the network in it, served from this machine, the median of five visits. `work`: the
time that the processor gave the page for that, which says more where the machine has other things to do; the line of an
empty page says what of all this the browser takes for itself. `panning`, `zooming` and `pointing` (at one initiative
after another): frames per second, as the browser gives them, for two seconds of steady movement. `page` and `scripts`:
gzipped, the data of the network in the page, and what it asks for.
"""

import argparse
import gzip
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Thread

from playwright.sync_api import Browser, Page, sync_playwright

from atlas.graphs.explore.document import explore_assets
from atlas.graphs.explore.facts import ExploreFacts, NodeFacts
from atlas.graphs.explore.page import explore_page
from atlas.graphs.picture import Picture

from .large import ACTIVITIES, AUDIENCES, large_picture

LINES = {34: 90, 300: 1500, 602: 2862, 3000: 15_000}
"""How many lines there are among so many initiatives."""
VISITS = 5
WAYS = ("Pointing", "Panning", "Zooming", "Panning, closer")

_EMPTY = """<!doctype html><title>-</title><body data-ready><div class="atlas-keys" style="height:600px"></div>
<button id="atlas-closer">+</button>"""

_FIRST = """new Promise(resolve => {
    const look = () => document.body && "ready" in document.body.dataset
        ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
        : requestAnimationFrame(look);
    look();
})"""

_FRAMES = """async ([how, milliseconds]) => {
    const surface = document.querySelector(".atlas-keys, #graphContainer > svg");
    const box = surface.getBoundingClientRect(), middle = [box.left + box.width / 2, box.top + box.height / 2];
    const send = (type, x, y, more) => surface.dispatchEvent(new PointerEvent(type, {
        bubbles: true, cancelable: true, clientX: x, clientY: y, pointerId: 1, pointerType: "mouse", ...more }));
    surface.setPointerCapture = () => {};
    const turn = n => [middle[0] + 150 * Math.sin(n / 14), middle[1] + 90 * Math.sin(n / 9)];
    if (how === "panning") send("pointerdown", ...middle, { button: 0, buttons: 1 });
    const start = performance.now(), frames = [];
    let n = 0;
    while (performance.now() - start < milliseconds) {
        n += 1;
        if (how === "panning") send("pointermove", ...turn(n), { buttons: 1 });
        if (how === "pointing") send("pointermove", ...turn(n), { buttons: 0 });
        if (how === "zooming") surface.dispatchEvent(new WheelEvent("wheel", { bubbles: true, cancelable: true,
            ctrlKey: true, clientX: middle[0], clientY: middle[1], deltaY: n % 80 < 40 ? -12 : 12 }));
        frames.push(await new Promise(requestAnimationFrame));
    }
    if (how === "panning") send("pointerup", ...middle, { button: 0 });
    const gaps = frames.slice(1).map((time, at) => time - frames[at]);
    return [1000 * gaps.length / (frames[frames.length - 1] - frames[0]), Math.max(...gaps)];
}"""


def facts(picture: Picture) -> ExploreFacts:
    """What initiatives have told, as many things as in a real neighbourhood; made up."""
    nodes = {
        node.id: NodeFacts(
            activities=tuple({ACTIVITIES[n % 10], ACTIVITIES[n * 7 % 10]}),
            days=(n % 7, (n * 3 + 1) % 7),
            audiences=(AUDIENCES[n % 3],),
            started=1950 + n * 37 % 75,
            money=("structural", "project", "none", "not-stated")[n % 4],
        )
        for n, node in enumerate(picture.nodes)
    }
    return ExploreFacts(nodes=nodes, terms={"activities": {key: key.title() for key in ACTIVITIES}}, source="Made up")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which the files of a folder are served."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def measure(browser: Browser, address: str) -> list[str]:
    """First picture and work for it in ms; then frames per second, and the longest in ms, for each way to move."""
    context = browser.new_context(viewport={"width": 1280, "height": 850})
    first, busy = [], []
    for _ in range(VISITS):
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.goto(address, wait_until="commit")
        first.append(float(page.evaluate(_FIRST)))
        metrics = session.send("Performance.getMetrics")["metrics"]
        busy.append(1000 * next(one["value"] for one in metrics if one["name"] == "TaskDuration"))
        page.close()
    page = context.new_page()
    page.goto(address)
    page.wait_for_timeout(500)
    told = [f"{median(first):.0f} ms", f"{median(busy):.0f} ms"]
    told += [moving(page, "pointing"), moving(page, "panning"), moving(page, "zooming")]
    page.locator("#atlas-closer").click(click_count=4, delay=50)
    page.wait_for_timeout(800)
    told.append(moving(page, "panning"))
    context.close()
    return told


def moving(page: Page, how: str) -> str:
    """Frames per second, and the longest."""
    rate, longest = page.evaluate(_FRAMES, [how, 2000])
    page.wait_for_timeout(300)
    return f"{rate:.0f} ({longest:.0f} ms)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default=",".join(map(str, LINES)))
    sizes = [int(size) for size in parser.parse_args().sizes.split(",")]
    columns = ("Initiatives, lines", "First picture", "Work", *WAYS, "Page", "Scripts")
    print(f"| {' | '.join(columns)} |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    with TemporaryDirectory() as name, sync_playwright() as playwright, served(Path(name)) as address:
        for file, content in explore_assets().items():
            Path(name, file).write_bytes(content)
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        Path(name, "empty.html").write_text(_EMPTY, "utf-8")
        print(f"| an empty page | {' | '.join(measure(browser, f'{address}/empty.html'))} | | |", flush=True)
        for size in sizes:
            picture = large_picture(size, LINES[size], min(24, max(4, size // 40)))
            html = explore_page(picture, "en", title="Patchwork", facts=facts(picture), assets="./")
            Path(name, f"{size}.html").write_text(html, "utf-8")
            asked = [Path(name, file).read_bytes() for file in re.findall(r'src="\./([^"]+)"', html)]
            kb = [sum(len(gzip.compress(one)) for one in some) / 1000 for some in ([html.encode()], asked)]
            told = " | ".join(measure(browser, f"{address}/{size}.html"))
            print(f"| {size:,}, {len(picture.lines):,} | {told} | {kb[0]:.0f} kB | {kb[1]:.0f} kB |", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
