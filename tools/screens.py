"""Take the pictures of the desk that README and documentation show: `python -m tools.screens`.

Starts a desk with the invented hospital in a folder of its own, looks at it as its people do, and
writes docs/_static/screens. Needs Chromium (CHROMIUM=… names one).
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

SCREENS = Path(__file__).parents[1] / "docs" / "_static" / "screens"
BLOCKED = "Congratulations to our patient John Smith on his new knee!"
_LINK = re.compile(r"^  .+?  +(.+?)  +(http://\S+)$")
_COLOURS = 96  # enough for flat screens, and a third of the bytes


def main() -> int:
    """Write every picture; the exit code."""
    SCREENS.mkdir(parents=True, exist_ok=True)
    with desk() as links, sync_playwright() as playwright:
        chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
        with playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"]) as browser:
            compose(browser, links["Ana Whitlock"])
            look(browser, links["Carla Whitmore"], "reviews")
            look(browser, links["Theo Brandt"], "calendar")
            look(browser, links["Otto Vance"], "record")
    return 0


@contextmanager
def desk() -> Iterator[dict[str, str]]:
    """A running desk: the sign-in link of each person, by name."""
    home = Path(tempfile.mkdtemp(prefix="bedside-screens-"))
    home.chmod(0o711)  # the database may run as another account
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        port = tried.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "bedside", "up", "--demo", "--port", str(port)],
        env={**os.environ, "BEDSIDE_HOME": str(home / "home")},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        links: dict[str, str] = {}
        for line in process.stdout or ():
            if found := _LINK.match(line):
                links[found[1]] = found[2]
            if "Auditor" in line:
                break
        yield links
    finally:
        process.terminate()
        process.communicate()
        shutil.rmtree(home, ignore_errors=True)


def compose(browser: Browser, link: str) -> None:
    """A post that may not leave, while it is written: by day, by night, on a phone."""
    page = enter(browser, link)
    page.get_by_role("button", name="Write a post").or_(
        page.get_by_role("link", name="Write a post")
    ).first.click()
    page.get_by_label("Your words").fill(BLOCKED)
    page.get_by_text("PHI022").first.wait_for()
    page.get_by_label("Your words").blur()
    keep(page, "compose")
    page.emulate_media(color_scheme="dark")
    keep(page, "compose-dark")
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 390, "height": 800})
    page.get_by_text("May not leave as it is").locator(
        "visible=true"
    ).first.scroll_into_view_if_needed()
    keep(page, "compose-phone")


def look(browser: Browser, link: str, room: str) -> None:
    """One room as this person sees it."""
    page = enter(browser, link)
    page.get_by_role("link", name=room.capitalize(), exact=True).first.click()
    page.get_by_role("heading", level=1).wait_for()
    if room == "calendar":
        page.get_by_role("link", name="Week", exact=True).click()
        page.get_by_role("link", name="Month", exact=True).wait_for()
    keep(page, room)


def enter(browser: Browser, link: str) -> Page:
    """Sign in."""
    page = browser.new_context(viewport={"width": 1280, "height": 860}).new_page()
    page.goto(link)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name="Today").first.wait_for()
    return page


def keep(page: Page, name: str) -> None:
    """Write the picture, with few colours."""
    file = SCREENS / f"{name}.png"
    page.screenshot(path=file, animations="disabled")
    with Image.open(file) as image:
        few = image.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    few.save(file, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
