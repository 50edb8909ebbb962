"""Tokens with tags become the text people wrote, with the names in their places."""

from pathlib import Path

from benchmarks import social
from benchmarks.splits import part_of


def test_a_name_of_two_tokens_is_one_span() -> None:
    example = social.as_example("1", [("of", "O"), ("Ana", "B-PER"), ("Ruiz", "I-PER")])
    assert example.text == "of Ana Ruiz"
    assert example.gold == (("PERSON", 3, 11),)


def test_two_names_in_a_row_stay_two() -> None:
    example = social.as_example("1", [("Ana", "B-person"), ("Bo", "B-person")])
    assert example.gold == (("PERSON", 0, 3), ("PERSON", 4, 6))


def test_a_split_handle_is_glued_and_neutral() -> None:
    example = social.as_example("1", [("@", "B-PER"), ("ana_r", "B-PER"), ("hi", "O")])
    assert example.text == "@ana_r hi"
    assert example.gold == ()
    assert example.neutral == ((0, 6),)


def test_a_place_is_not_a_name() -> None:
    assert social.as_example("1", [("Leeds", "B-LOC"), ("Rd", "I-LOC")]).gold == ()


def test_a_set_is_read_in_parts_and_each_text_once(tmp_path: Path) -> None:
    folder = tmp_path / "wnut17"
    folder.mkdir()
    words = ["alpha", "beta", "gamma", "delta", "alpha"]
    posts = "\n\n".join(f"{word}\tO\nAna\tB-person" for word in words)
    (folder / "emerging.dev.conll").write_text("-DOCSTART- -X- O\n\n" + posts, encoding="utf-8")
    test = social.load(tmp_path, "wnut17", "test")
    development = social.load(tmp_path, "wnut17", "development")
    assert len(test) + len(development) == 4
    assert all(part_of(example.text) == "test" for example in test)
