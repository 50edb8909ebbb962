"""The page of the desk's figures says what the results say."""

from benchmarks.desk.figures import PAGE, from_results


def test_the_page_is_written_from_the_results() -> None:
    assert PAGE.read_text(encoding="utf-8") == from_results(), (
        "run: python -m benchmarks.desk.figures"
    )
