"""A gate says which patterns occur in a text, and nothing for most texts."""

from bedside.check.recognise.gate import Gate


def test_a_gate_names_what_occurs() -> None:
    gate = Gate(number=r"\d", street=r"\bstreet\b")
    assert gate.passed("12 main street") == {"number", "street"}
    assert gate.passed("streets apart") == frozenset()
