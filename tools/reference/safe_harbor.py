"""Coverage of the Safe Harbor list: which paragraphs a rule looks for, and which none does."""

from collections.abc import Iterable

from bedside.check.rules import Rule
from tools.reference.tables import table

# 45 CFR 164.514(b)(2)(i)(A) to (R), in short words of our own.
PARAGRAPHS = {
    "A": "Names",
    "B": "Places smaller than a state",
    "C": "Dates but the year, and ages over 89",
    "D": "Telephone numbers",
    "E": "Fax numbers",
    "F": "E-mail addresses",
    "G": "Social security numbers",
    "H": "Medical record numbers",
    "I": "Health plan numbers",
    "J": "Account numbers",
    "K": "Certificate and licence numbers",
    "L": "Vehicles and their plates",
    "M": "Devices and their serial numbers",
    "N": "Web addresses",
    "O": "IP addresses",
    "P": "Biometric marks: finger and voice prints",
    "Q": "Full-face pictures and the like",
    "R": "Any other unique number, mark or code",
}


def safe_harbor_page(rules: Iterable[Rule]) -> str:
    """Each paragraph with the rules that look for it in text."""
    rules = tuple(rules)
    rows = []
    for letter, words in PARAGRAPHS.items():
        covering = [
            f"[{rule.code}](rules/{rule.code.lower()}.md) {rule.name}"
            for rule in rules
            if letter in rule.safe_harbor
        ]
        rows.append([f"({letter})", words, ", ".join(covering) or "**not covered**"])
    return (
        "# Coverage of Safe Harbor\n\n"
        "45 CFR 164.514(b)(2)(i) lists eighteen kinds of identifiers. This is which rules look "
        "for each, in text; a picture, a video or a voice is not read yet.\n\n"
        + table(["Paragraph", "What it names", "Rules"], rows)
        + "\nThe second limb, 164.514(b)(2)(ii), asks for something no program can give: that "
        "nobody here knows how what is left could still identify the person. So a report never "
        "says that a text is de-identified, and a person reads it once more as the patient would.\n"
    )
