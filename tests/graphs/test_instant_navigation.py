"""Links in the picture under Material's instant navigation, which breaks on a plain `href` inside SVG."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser

from atlas.graphs.svg import svg

from .pictures import neighbourhood

CONFIG = """
site_name: Test
site_url: {site_url}
theme: {{name: material, font: false, features: [navigation.instant]}}
plugins: []
"""


def test_a_click_on_a_node_changes_the_page(browser: Browser, serve: Callable[[Path], str], tmp_path: Path) -> None:
    picture = neighbourhood(6, 1)
    docs = tmp_path / "docs"
    (docs / "patchwork").mkdir(parents=True)
    drawn = svg(picture, "en", title="The patchwork", description="Lines")
    (docs / "index.md").write_text("# Home\n", "utf-8")
    (docs / "patchwork" / "index.md").write_text(f"# Patchwork\n\n<figure>{drawn}</figure>\n", "utf-8")
    for node in picture.nodes:
        (docs / f"{node.id}.md").write_text(f"# Target {node.id}\n", "utf-8")
    home = serve(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(CONFIG.format(site_url=f"{home}/site/"), "utf-8")
    build = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(build, cwd=tmp_path, check=True, capture_output=True)
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{home}/site/patchwork/")
    page.evaluate("window.here = 1")
    assert page.locator(".atlas-svg a:not(.atlas-skip)").count() == 12
    page.locator(".atlas-svg-wide a").nth(2).click()
    page.wait_for_selector("h1:has-text('Target n002')")
    assert page.url == f"{home}/site/n002/"
    page.go_back()
    page.wait_for_selector("h1:has-text('Patchwork')")
    page.locator(".atlas-svg-wide a").nth(1).focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("h1:has-text('Target n001')")
    assert errors == []
