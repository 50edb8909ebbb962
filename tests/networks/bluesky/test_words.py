"""Facets and ids, without a server: whatever the text, the bytes are right."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bedside.networks.base import Key
from bedside.networks.bluesky.richtext import facets, mentions
from bedside.networks.bluesky.tid import tid

AT = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
PIECES = st.sampled_from(
    [
        "https://a.example/x",
        "www.b.example",
        "@who.test",
        "#Tag",
        "é",
        "🎉",
        " ",
        "\n",
        "(",
        ")",
        ".",
    ]
)
TEXTS = st.lists(PIECES | st.text(st.characters(exclude_categories=["Cs"]), max_size=4)).map(
    "".join
)


def marks(text: str) -> list[tuple[str, dict[str, str]]]:
    raw = text.encode()
    return [
        (
            raw[one["index"]["byteStart"] : one["index"]["byteEnd"]].decode(),
            one["features"][0],
        )
        for one in facets(text, lambda handle: f"did:plc:{handle}")
    ]


@given(TEXTS)
def test_facets_stand_in_order_on_whole_signs_and_never_overlap(text: str) -> None:
    end = 0
    for facet in facets(text, lambda handle: f"did:plc:{handle}"):
        index = facet["index"]
        assert end <= index["byteStart"] < index["byteEnd"] <= len(text.encode())
        end = index["byteEnd"]
    assert all(words in text for words, _ in marks(text))


def test_a_link_keeps_its_address_without_the_full_stop() -> None:
    assert marks("Read https://clinic.example/a(b).") == [
        (
            "https://clinic.example/a(b)",
            {"$type": "app.bsky.richtext.facet#link", "uri": "https://clinic.example/a(b)"},
        )
    ]


def test_a_bare_address_is_a_link_by_https() -> None:
    ((words, feature),) = marks("See www.clinic.example today")
    assert (words, feature["uri"]) == ("www.clinic.example", "https://www.clinic.example")


def test_signs_inside_a_link_are_no_mention_and_no_tag() -> None:
    assert len(marks("https://social.example/@who.test/#Tag")) == 1


def test_a_name_without_a_domain_is_no_mention() -> None:
    assert mentions("@nurse and @nurse@social.example and @Nurse.Example") == ("nurse.example",)


def test_a_tag_beyond_the_lexicon_stays_plain() -> None:
    assert marks("#" + "a" * 65) == []
    assert len(marks("#" + "a" * 64)) == 1


KEYS = st.builds(
    Key,
    st.uuids().map(str),
    st.datetimes(datetime(2020, 1, 1), datetime(2200, 1, 1)).map(  # noqa: DTZ001
        lambda at: at.replace(tzinfo=UTC)
    ),
)


@given(KEYS)
def test_an_id_is_thirteen_signs_and_the_same_every_time(key: Key) -> None:
    assert tid(key) == tid(Key(key.delivery, key.at))
    assert len(tid(key)) == 13
    assert set(tid(key)) <= set("234567abcdefghijklmnopqrstuvwxyz")
    assert tid(key)[0] in "234567abcdefghij"


@given(KEYS)
def test_parts_of_a_thread_sort_in_their_order(key: Key) -> None:
    ids = [tid(key, part) for part in range(30)]
    assert ids == sorted(set(ids))


def test_two_deliveries_of_one_moment_have_two_ids() -> None:
    assert len({tid(Key(f"delivery-{n}", AT)) for n in range(5000)}) == 5000


def test_a_later_moment_sorts_later() -> None:
    assert tid(Key("a", AT)) < tid(Key("a", AT + timedelta(minutes=1)))
