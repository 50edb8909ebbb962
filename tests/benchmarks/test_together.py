"""Two engines put together answer with both their spans and the time of both."""

from benchmarks.together import Together

ONE = {"hi Ana": {"spans": [["PERSON", 3, 6]], "seconds": 0.1}}
TWO = {"hi Ana": {"spans": [["PLACE", 3, 6]], "seconds": 0.2}}


def test_spans_are_joined_and_seconds_added() -> None:
    answer = Together([ONE, TWO]).ask(op="read", text="hi Ana")
    assert answer == {
        "spans": [["PERSON", 3, 6], ["PLACE", 3, 6]],
        "seconds": 0.1 + 0.2,
    }


def test_a_text_one_part_never_saw_is_an_error() -> None:
    assert Together([ONE, {}]).ask(op="read", text="hi Ana") == {"error": "not asked"}
