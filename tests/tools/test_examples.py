"""An example of a rule page reads as a quotation."""

from tools.reference.examples import shown


def test_words_that_are_found_are_bold_and_followed_by_their_rule() -> None:
    page = "```post\nHi *Ana*!\n    ^^^ PHI001\nBye.\n```\n"
    assert shown(page) == (
        "Post:\n\n> Hi \\*<strong>Ana</strong> <code>PHI001</code>\\*\\!\\\n> Bye\\.\n"
    )


def test_marks_that_overlap_are_one_stretch() -> None:
    page = "```post\nabcdef\n^^^^ PHI001\n  ^^^^ PHI002\n```\n"
    assert "> <strong>abcdef</strong> <code>PHI001</code> <code>PHI002</code>\n" in shown(page)


def test_an_answer_shows_what_it_answers() -> None:
    page = '```reply to="Great, thanks!" voice=personal\nWelcome\n```\n'
    assert shown(page).startswith("Reply, answering “Great, thanks\\!”, voice personal:\n")


def test_the_text_after_the_fixes_follows() -> None:
    assert shown("```after\nA patient\n```\n") == "After its fixes:\n\n> A patient\n"


def test_other_blocks_stay_as_they_are() -> None:
    page = '```toml organisation\nname = "X"\n```\n'
    assert shown(page) == page
