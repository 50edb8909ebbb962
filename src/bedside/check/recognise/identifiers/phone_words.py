"""The words beside a telephone number that say it is one, or that it is a fax number."""

from __future__ import annotations

import re

_REACH = 40  # characters before a number that are looked at
_AFTER = 24
_PHONE = re.compile(
    r"\b(?:phone|phones|telephone|tel|mobile|cell|cellphone|call|calls|called|calling|dial|ring|text|texts|"
    r"texted|sms|whatsapp|hotline|helpline|line|number|contact|reach|desk|office|voicemail|pager|page|beeper|"
    r"fax|faxed|answering|registered|messages?|teléfono|telefono|llame|llama|llamar|llámenos|número|móvil|"
    r"movil|celular|ph|direct|toll-free|tollfree|rsvp|appointments?|tty|tdd|home|work|emergency|main|☎|📞|📱)\b"
    r"|[☎📞📱]",
    re.IGNORECASE,
)
_AFTER_PHONE = re.compile(
    r"[\s\-–(,:]{0,3}(?:is (?:the |his |her |my |your |our )?)?"
    r"(?:office|mobile|cell|phone|fax|home|work|desk|tel|toll)\b",
    re.IGNORECASE,
)
_FAX = re.compile(r"\b(?:fax|faxed|facsimile|efax)\b", re.IGNORECASE)
_AFTER_FAX = re.compile(r"[\s\-–(]{0,3}(?:e?fax|facsimile)\b(?!\s*[:#])", re.IGNORECASE)
_OTHER_PHONE = re.compile(
    r"\b(?:phone|tel|telephone|call|mobile|cell|text|office|desk|tty)\b", re.IGNORECASE
)


def names_a_phone(text: str, start: int, end: int) -> bool:
    """Whether a word of the telephone stands shortly before text[start:end] or right after it."""
    return bool(_PHONE.search(_before(text, start)) or _AFTER_PHONE.match(text, end, end + _AFTER))


def names_a_fax(text: str, start: int, end: int) -> bool:
    """Whether the nearest such word is the fax's."""
    if _AFTER_FAX.match(text, end, end + _AFTER):
        return True
    before = _before(text, start)
    if "fax" not in before.lower() and "facsimile" not in before.lower():
        return False
    fax = max((found.end() for found in _FAX.finditer(before)), default=-1)
    if fax < 0:
        return False
    # Digits or another such word between: the word was said of another number.
    rest = before[fax:]
    return not any(c.isdigit() for c in rest) and not _OTHER_PHONE.search(rest)


def _before(text: str, start: int) -> str:
    return text[max(0, start - _REACH) : start]
