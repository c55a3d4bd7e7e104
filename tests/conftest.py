"""A browser, and a site that is served. Without a browser those tests are skipped; on CI they fail."""

import difflib
import os
import shutil
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import mkdtemp
from threading import Thread
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from tests.reading import folders
from tests.slow import Slow

# Machines are slow at times, and a slow draw says nothing of what is tested.
settings.register_profile("atlas", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
settings.load_profile("atlas")

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
             "--disable-sync"]  # fmt: skip
LARGE = 50_000  # characters
LONG = {"test_never_stale.py", "test_one_server.py"}
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")  # the first is twice as fast


for _name in ("LC_ALL", "LC_MESSAGES", "LANG"):  # whoever tests may speak another language than the tests expect
    os.environ.pop(_name, None)
os.environ["LC_CTYPE"] = "C.UTF-8"


def chromium() -> str | None:
    """Where the browser stands that tests are run with; None: the one that comes with Playwright."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = chromium()
    if not found and os.environ.get("CI") != "true":
        pytest.skip("no browser to test with")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(autouse=True)
def _sites_of_this_test(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that replaces something of the program has sites made for itself."""
    folders.changed_by_a_test = "monkeypatch" in request.fixturenames
    yield
    folders.changed_by_a_test = False


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Patient(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A browser that closes a page half way is no fault of ours."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; gives its address."""
    server = _Patient(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a folder; returns its address."""
    with ExitStack() as stack:
        yield lambda folder: stack.enter_context(serving(folder))


# The site of the demonstration is built for one address, so all processes of a test run share a folder and a server.


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--find-slow", action="store_true", help="add the tests that took long to tests/slow.txt")


def _difference(left: Sequence[str], right: Sequence[str], *_: object, _ndiff: Any = difflib.ndiff) -> Iterator[str]:
    """What differs, at once. Where CI is set pytest looks within the lines: of a picture, for over half an hour."""
    small = sum(map(len, left)) + sum(map(len, right)) < LARGE
    return _ndiff(left, right) if small else difflib.unified_diff(left, right, n=1, lineterm="")


difflib.ndiff = _difference  # type: ignore[assignment]


def pytest_configure(config: Any) -> None:
    is_worker = hasattr(config, "workerinput")
    config.pluginmanager.register(Slow(finding=config.getoption("find_slow") and not is_worker))
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell starts what is in the background with it ignored
    if is_worker:
        config.shared_site = config.workerinput["shared_site"]
        return
    folder = mkdtemp(prefix="atlas-site-")
    server = serving(Path(folder))
    config.shared_site = folder, server.__enter__()
    config.add_cleanup(lambda: server.__exit__(None, None, None))
    config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """`-m "not browser"` leaves out what needs a browser. The longest come first: at the end all would wait."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
    items.sort(key=lambda item: item.path.name not in LONG)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    node.workerinput["shared_site"] = node.config.shared_site


@pytest.fixture(scope="session")
def shared_site(pytestconfig: Any) -> tuple[Path, str]:
    """An empty folder, the same one for every process of this run, and the address where it is served."""
    folder, address = pytestconfig.shared_site
    return Path(folder), address
