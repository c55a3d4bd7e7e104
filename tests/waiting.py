"""Waiting in a page. Playwright's own way evaluates text as a script, which the policy of a page does not allow."""

from time import monotonic
from typing import Any

from playwright.sync_api import Frame, Page

__all__ = ["wait_until"]


def wait_until(page: Page | Frame, expression: str, arg: Any = None, seconds: float = 20) -> None:
    """Return once the expression, or the function, gives something true in the page."""
    end = monotonic() + seconds
    while not page.evaluate(expression, arg):
        assert monotonic() < end, f"never came true: {expression}"
        page.wait_for_timeout(30)
