"""How a rule page is read: posts, marks, options, facts, and what is for readers alone."""

from datetime import date

import pytest

from bedside.check.testing import Mark, PageError, examples


def page(*lines: str) -> str:
    return "\n".join(lines) + "\n"


def test_a_fenced_block_is_a_post_of_its_kind() -> None:
    (example,) = examples(page("# A page", "", "```alert", "Boil your", "water.", "```"))
    assert example.line == 4
    assert example.post.kind == "alert"
    assert example.post.text == "Boil your\nwater."
    assert (example.marks, example.after, example.organisation) == ([], None, None)


def test_carets_mark_the_words_above_them() -> None:
    (example,) = examples(
        page("```post", "first line", "see 💛 Ana", "      ^^^ PHI001", "last", "```")
    )
    assert example.post.text == "first line\nsee 💛 Ana\nlast"
    assert example.marks == [Mark("PHI001", 17, 20)]
    assert example.post.text[17:20] == "Ana"


def test_two_marks_may_stand_under_one_line() -> None:
    (example,) = examples(
        page("```post", "Ana, bed 12", "^^^ PHI001", "     ^^^^^^ PHI023 review", "```")
    )
    assert example.marks == [Mark("PHI001", 0, 3), Mark("PHI023", 5, 11, "review")]


def test_options_say_who_speaks_to_what_and_where() -> None:
    (example,) = examples(
        page(
            '```reply to="They said \\"no\\"!" voice=personal network=bluesky pack=us-dental '
            'authorization="A-1 A-2"',
            "Thank you.",
            "```",
        )
    )
    post = example.post
    assert (post.kind, post.voice, post.network) == ("reply", "personal", "bluesky")
    assert post.in_reply_to == 'They said "no"!'
    assert [one.id for one in post.authorizations] == ["A-1", "A-2"]
    assert example.pack == "us-dental"


def test_options_say_who_pays_and_on_which_day() -> None:
    (example,) = examples(
        page('```post boosted=yes sponsor="Acme Devices" on=2026-03-31', "Thank you.", "```")
    )
    assert (example.post.boosted, example.post.sponsor) == (True, "Acme Devices")
    assert example.on == date(2026, 3, 31)


def test_a_day_that_does_not_exist_names_its_line() -> None:
    with pytest.raises(PageError, match="line 2: “2026-02-30” is no day"):
        examples(page("```post on=2026-02-30", "Thank you.", "```"))


def test_the_text_after_the_fixes_belongs_to_the_example_before_it() -> None:
    (example,) = examples(page("```post", "a", "```", "", "```after", "b", "```"))
    assert example.after == "b"


def test_an_organisation_speaks_from_its_block_on() -> None:
    before, after = examples(
        page(
            "```post",
            "a",
            "```",
            "```toml organisation",
            "[organisation]",
            'name = "Wren Hill"',
            "```",
            "```post",
            "b",
            "```",
        )
    )
    assert before.organisation is None
    assert after.organisation is not None
    assert after.organisation.name == "Wren Hill"


@pytest.mark.parametrize("info", ["text miss", "console", "", "post-script"])
def test_other_blocks_are_for_readers_alone(info: str) -> None:
    assert examples(page(f"```{info}", "anything", "   ^^^ PHI001", "```")) == []


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (["```post too", "a", "```"], "line 2: unknown option too"),
        (["```post mood=kind", "a", "```"], "line 2: unknown option mood"),
        (["```post voice=loud", "a", "```"], "line 2: unknown voice loud"),
        (["```after", "a", "```"], "line 2: ```after``` needs an example before it"),
        (["```post", "a"], "line 1: the block that starts here has no end"),
        (["```post", "^ PHI001", "a", "```"], "line 2: a mark of PHI001 stands under no words"),
        (["```post", "a", "^^ PHI001", "```"], "line 3: a mark of PHI001 stands under no words"),
        (
            ["```post", "a", "^ PHI1", "```"],
            "line 3: a mark reads like ^^^^ PHI001, or ^^^^ PHI001 review",
        ),
        (
            ["```post", "a", "^ PHI001 maybe", "```"],
            "line 3: a mark reads like ^^^^ PHI001, or ^^^^ PHI001 review",
        ),
        (
            ["```toml organisation", "[organisation]", "nmae = 1", "```"],
            "line 3: unknown key “nmae”; did you mean “name”?",
        ),
        (
            ['```post to="a', "b", "```"],
            "line 2: a quotation mark is open in the options",
        ),
    ],
)
def test_a_page_that_cannot_be_read_says_which_line(lines: list[str], problem: str) -> None:
    with pytest.raises(PageError) as caught:
        examples(page(*lines))
    assert str(caught.value) == problem


def test_options_say_what_hangs_on_a_post_who_pays_and_for_which_day() -> None:
    (example,) = examples(
        page(
            '```post media="image: A nurse waves; video" boosted=yes sponsor="Norvale Foods" '
            "on=2026-05-01",
            "Hello",
            "```",
        )
    )
    assert [(one.type, one.alt) for one in example.post.media] == [
        ("image", "A nurse waves"),
        ("video", None),
    ]
    assert (example.post.boosted, example.post.sponsor) == (True, "Norvale Foods")
    assert example.on == date(2026, 5, 1)


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(PageError, match="line 2: “2026-13-45” is no day"):
        examples(page("```post on=2026-13-45", "Hello", "```"))
