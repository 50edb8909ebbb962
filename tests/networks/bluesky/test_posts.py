"""What a real server keeps of a post: facets by bytes, pictures, cards, and threads."""

from datetime import UTC, datetime

import pytest

from bedside.networks.base import Draft, Failure, LinkCard, Part, Picture, Trace
from bedside.networks.base.testing import publish
from bedside.networks.base.testing.stage import words
from tests.networks.bluesky.staged import AT, BlueskyStage
from tests.peers.pds import Pds
from tests.peers.proxy import Fault, Proxy

DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
    "3a7e9b550000000a49444154789c63680000008200817716fa850000000049454e44ae426082"
)


@pytest.fixture
def stage(pds: Pds, proxy: Proxy) -> BlueskyStage:
    return BlueskyStage(pds, proxy)


def value(stage: BlueskyStage, number: int = 0) -> dict:  # type: ignore[type-arg]
    return stage.pds.posts(stage.person.did)[number]["value"]


def test_links_mentions_and_hashtags_are_marked_by_bytes(stage: BlueskyStage) -> None:
    friend = stage.pds.person()
    text = f"Olá 🎉 @{friend.handle} and @nobody.test: see clinic.example/flu #FluSeason"
    publish(stage.network, stage.publication("facets", words(text)))
    raw = text.encode()
    marked = {
        raw[facet["index"]["byteStart"] : facet["index"]["byteEnd"]].decode(): facet["features"][0]
        for facet in value(stage)["facets"]
    }
    assert marked[f"@{friend.handle}"]["did"] == friend.did
    assert marked["#FluSeason"]["tag"] == "FluSeason"
    assert "@nobody.test" not in marked


def test_a_link_card_shows_only_what_was_signed_off(stage: BlueskyStage) -> None:
    card = LinkCard("https://clinic.example/flu", picture=Picture(DOT, "image/png", "", 1, 1))
    draft = Draft((Part("Flu clinic on Saturday.", card=card),), AT)
    publish(stage.network, stage.publication("card", draft))
    external = value(stage)["embed"]["external"]
    assert (external["uri"], external["title"], external["description"]) == (
        "https://clinic.example/flu",
        "clinic.example",
        "",
    )
    assert external["thumb"]["mimeType"] == "image/png"


def test_four_pictures_keep_alt_text_shape_and_order(stage: BlueskyStage) -> None:
    pictures = tuple(Picture(DOT, "image/png", f"Picture {n}.", 3 * n, 2) for n in range(1, 5))
    publish(stage.network, stage.publication("four", Draft((Part("Four.", pictures),), AT)))
    images = value(stage)["embed"]["images"]
    assert [one["alt"] for one in images] == [
        "Picture 1.",
        "Picture 2.",
        "Picture 3.",
        "Picture 4.",
    ]
    assert images[1]["aspectRatio"] == {"width": 6, "height": 2}


def test_a_thread_names_its_root_and_the_part_before(stage: BlueskyStage) -> None:
    publish(stage.network, stage.publication("thread", words("One.", "Two.", "Three.")))
    uris = [post["uri"] for post in stage.pds.posts(stage.person.did)]
    reply = value(stage, 2)["reply"]
    assert (reply["root"]["uri"], reply["parent"]["uri"]) == (uris[0], uris[1])


def test_the_time_and_language_are_the_drafts(stage: BlueskyStage) -> None:
    at = datetime(2026, 3, 29, 1, 0, tzinfo=UTC)
    publish(stage.network, stage.publication("time", Draft((Part("Olá."),), at, ("pt-BR",))))
    assert value(stage)["createdAt"] == "2026-03-29T01:00:00.000Z"
    assert value(stage)["langs"] == ["pt-BR"]


def test_a_server_error_after_posting_is_looked_for_and_found(stage: BlueskyStage) -> None:
    publication = stage.publication("after", words("Posted, then an error."))
    stage.network.prepare(publication)
    stage.proxy.faults.append(Fault("putRecord", forward=True, status=500))
    with pytest.raises(Failure) as told:
        stage.network.commit(publication)
    assert told.value.next == "look"
    assert stage.network.reconcile(publication).trace is Trace.FOUND
    assert len(stage.shown()) == 1


def test_a_server_error_before_posting_is_looked_for_and_tried_again(stage: BlueskyStage) -> None:
    publication = stage.publication("before", words("An error, and nothing posted."))
    stage.network.prepare(publication)
    stage.proxy.faults.append(Fault("putRecord", forward=False, status=503))
    with pytest.raises(Failure) as told:
        stage.network.commit(publication)
    assert told.value.next == "look"
    assert stage.network.reconcile(publication).trace is Trace.ABSENT
    publish(stage.network, publication)
    assert len(stage.shown()) == 1


@pytest.mark.parametrize("status", [500, None], ids=["an error", "a cut"])
def test_trouble_while_uploading_is_tried_again(stage: BlueskyStage, status: int | None) -> None:
    picture = Picture(DOT, "image/png", "A dot.", 1, 1)
    publication = stage.publication("upload", Draft((Part("Picture.", (picture,)),), AT))
    stage.proxy.faults.append(Fault("uploadBlob", status=status))
    with pytest.raises(Failure) as told:
        stage.network.prepare(publication)
    assert told.value.next == "retry"
    publish(stage.network, publication)
    assert stage.shown()[0].alts == ("A dot.",)


def test_another_text_under_the_same_id_is_never_overwritten(stage: BlueskyStage) -> None:
    publish(stage.network, stage.publication("same", words("The first words.")))
    other = stage.publication("same", words("Other words."))
    with pytest.raises(Failure) as told:
        publish(stage.network, other)
    assert told.value.next == "look"
    assert stage.network.reconcile(other).trace is Trace.UNKNOWN
    assert [one.text for one in stage.shown()] == ["The first words."]


def test_words_a_server_refuses_are_for_a_person(stage: BlueskyStage) -> None:
    publication = stage.publication("bad", Draft((Part("Fine."),), AT, ("not a language",)))
    with pytest.raises(Failure) as told:
        publish(stage.network, publication)
    assert told.value.next == "fix"


def test_pictures_and_a_card_need_the_link_in_the_text(stage: BlueskyStage) -> None:
    picture = Picture(DOT, "image/png", "A dot.", 1, 1)
    card = LinkCard("https://clinic.example/flu")
    both = Draft((Part("Both.", (picture,), card),), AT)
    assert [problem.field for problem in stage.network.problems(both)] == ["link"]
    inside = Draft((Part("Both: https://clinic.example/flu", (picture,), card),), AT)
    assert stage.network.problems(inside) == ()


def test_every_remote_id_reaches_the_trail(stage: BlueskyStage) -> None:
    picture = Picture(DOT, "image/png", "A dot.", 1, 1)
    text = f"Hello @{stage.person.handle}"
    publish(stage.network, stage.publication("ids", Draft((Part(text, (picture,)),), AT)))
    kept = stage.trails["ids"].kept
    assert set(kept) == {f"did.{stage.person.handle}", "blob.0.0", "uri.0", "cid.0"}
    assert kept["uri.0"] == stage.pds.posts(stage.person.did)[0]["uri"]


FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467"


@pytest.mark.parametrize(
    "text",
    [
        "é" * 300,
        "क्षि" * 250,
        FAMILY * 166,
        "e\u0301" * 300,
        "\r\n".join(["a"] * 150),
        "שלום \u202e nurses \u202c \u200b",
        "#" * 300,
        "https://clinic.example/" + "a" * 277,
        "@" + "a" * 64 + ".example",
        "\u0000 and \ufffe",
        "🇩🇪" * 300,
    ],
    ids=lambda text: ascii(text)[:24],
)
def test_what_we_take_the_server_takes(stage: BlueskyStage, text: str) -> None:
    publication = stage.publication("edge", words(text))
    assert stage.network.problems(publication.draft) == ()
    publish(stage.network, publication)
    assert [one.text for one in stage.shown()] == [text]


@pytest.mark.parametrize("text", ["é" * 301, FAMILY * 167, "क्षि" * 251], ids=["é", "👩‍👩‍👧", "क्षि"])
def test_what_the_server_refuses_we_refuse_first(stage: BlueskyStage, text: str) -> None:
    publication = stage.publication("edge", words(text))
    assert [one.field for one in stage.network.problems(publication.draft)] == ["text"]
    with pytest.raises(Failure) as told:
        stage.network.commit(publication)
    assert told.value.next == "fix"
