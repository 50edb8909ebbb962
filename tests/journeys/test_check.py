"""An employee with a phone checks a post before sending it."""

import pytest

from tests.journeys.conftest import Desk, Open, assert_accessible

STORY = "Our patient John Smith rang the bell after 14 rounds of chemo!"


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_post_is_checked_while_it_is_typed(
    desk: Desk, hospital_slug: str, visit: Open, *, phone: bool, dark: bool
) -> None:
    page = visit(f"/check/{hospital_slug}/", phone=phone, dark=dark)
    page.get_by_label("What do you want to say?").fill(STORY)
    page.get_by_text("May not leave as it is").wait_for()
    assert page.locator("#answer mark").count() >= 1
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_everything_works_by_keyboard(desk: Desk, hospital_slug: str, visit: Open) -> None:
    page = visit(f"/check/{hospital_slug}/")
    page.keyboard.type(STORY)
    page.get_by_text("May not leave as it is").wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert page.get_by_label("On my personal account").is_checked()
