"""Posts from JSON: what is taken, and what each refusal says."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedside.check.intake import IdentifiedProblem, InputProblem, post_from_fields, post_from_json
from bedside.check.model import Post


def refusal(line: str) -> IdentifiedProblem:
    with pytest.raises(IdentifiedProblem) as caught:
        post_from_json(line)
    return caught.value


def test_only_the_text_is_needed() -> None:
    assert post_from_json('{"text": "Hello"}') == Post(text="Hello")


def test_every_key_of_the_contract_is_taken() -> None:
    post = post_from_json(
        json.dumps(
            {
                "id": 7,
                "text": "Thank you!",
                "kind": "reply",
                "voice": "personal",
                "in_reply_to": "Great team",
                "network": "mastodon",
                "boosted": True,
                "sponsor": "Acme",
                "media": [{"type": "image", "alt": "A garden", "path": "a.png"}],
                "authorizations": [
                    {
                        "id": "a1",
                        "people": ["M. Gomez"],
                        "scope": {
                            "networks": ["mastodon"],
                            "media": ["image"],
                            "boost": False,
                            "reuse": True,
                        },
                        "expires_on": "2027-01-31",
                        "revoked_on": None,
                        "signed_by": "M. Gomez",
                        "authority": "self",
                    }
                ],
            }
        )
    )
    assert (post.id, post.kind, post.voice, post.boosted) == (7, "reply", "personal", True)
    assert post.media[0].alt == "A garden"
    assert str(post.authorizations[0].expires_on) == "2027-01-31"
    assert post.authorizations[0].scope.reuse


def test_null_counts_as_left_out() -> None:
    assert post_from_json('{"text": "a", "kind": null, "media": null}') == Post(text="a")


def test_a_post_that_answers_something_is_a_reply_unless_it_says_otherwise() -> None:
    assert post_from_json('{"text": "a", "in_reply_to": "b"}').kind == "reply"
    assert post_from_json('{"text": "a", "in_reply_to": "b", "kind": "comment"}').kind == "comment"


def test_what_a_line_says_goes_before_the_defaults() -> None:
    post = post_from_json(
        '{"text": "a", "voice": "organisation"}', {"voice": "personal", "kind": "alert"}
    )
    assert (post.voice, post.kind) == ("organisation", "alert")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"text": "a", "txet": 1}', "unknown key “txet”; did you mean “text”?"),
        ('{"text": "a", "media": [{"caption": "b"}]}', "unknown key “caption” in “media[0]”"),
        ('{"kind": "post"}', "there is no “text”; a post needs one"),
        ('{"text": 3}', "“text” must be text in quotes, not a number"),
        ('{"text": "a", "media": "b"}', "“media” must be a list, not text"),
        ('{"text": "a", "boosted": 1}', "“boosted” must be true or false, not a number"),
        (
            '{"text": "a", "kind": "tweet"}',
            "“kind” is “tweet”; use post, reply, comment, reshare, alert",
        ),
        ('{"text": "a", "kind": ["post"]}', "“kind” is “['post']”"),
        ('{"text": "a", "id": true}', "“id” must be text or a whole number, not true or false"),
        ('{"text": "a", "id": 99999999999999999999}', "“id” is too large a number"),
        ('{"text": "a", "text": "b"}', "the key “text” stands twice; keep one"),
        ('{"text": NaN}', "NaN is not JSON"),
        ('{"text": "a"', "this is not JSON (expecting ',' delimiter, column 13)"),
        ("hello", "this is not JSON (expecting value, column 1)"),
        ('["a"]', 'a post is a JSON object, like {"text": "…"}'),
        ('{"text": "\\ud83d"}', "half a character (\\ud83d)"),
        ('{"text": ""}', "the text is empty; there is nothing to read"),
        ('{"text": " \\n"}', "the text is empty; there is nothing to read"),
        ("[" * 100_000, "nested too deeply"),
        ('{"text": ' + "9" * 5000 + "}", "a number with too many digits"),
        (
            '{"text": "a", "authorizations": [{"id": "x", "expires_on": "soon"}]}',
            "“authorizations[0].expires_on” is not a day; write it like 2026-03-31",
        ),
        ('{"text": "a", "authorizations": [{}]}', "the key “id” is missing in “authorizations[0]”"),
    ],
)
def test_a_refusal_says_what_is_wrong_in_one_line(line: str, said: str) -> None:
    told = str(refusal(line))
    assert said in told
    assert "\n" not in told


def test_a_picture_may_go_without_words() -> None:
    assert (
        post_from_json('{"text": "", "media": [{"alt": "Our garden"}]}').media[0].alt
        == "Our garden"
    )


@pytest.mark.parametrize(
    ("line", "post_id"),
    [
        ('{"id": "tw-1", "txet": "a"}', "tw-1"),
        ('{"text": 3, "id": 12}', 12),
        ('{"id": "tw-1", "text": "a', "tw-1"),
        ('{"id": 12, "text": "a", "text": "b"}', 12),
        ('{"authorizations": [{"id": "not-mine"}], "text": "a', None),
        ("nonsense", None),
    ],
)
def test_a_refusal_carries_the_id_where_it_can_be_had(line: str, post_id: str | int | None) -> None:
    assert refusal(line).post_id == post_id


def test_foreign_keys_cannot_steer_a_terminal() -> None:
    told = str(refusal('{"text": "a", "\\u001b[2Jx": 1}'))
    assert "\x1b" not in told
    assert "\\x1b" in told


@given(st.text())
def test_any_line_becomes_a_post_or_a_refusal(line: str) -> None:
    told = ""
    try:
        told = post_from_json(line).text
    except InputProblem as problem:
        told = problem.problem
    assert told.strip()


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip))
def test_every_text_comes_through_unchanged(text: str) -> None:
    assert post_from_json(json.dumps({"text": text})).text == text
    assert post_from_fields({"text": text}).text == text
