"""Replies that say nothing about anybody's care, to offer in place of one that does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_KIND = "Thank you for the kind words. Feedback like this means a lot to our whole team."
_SPANISH_KIND = "Gracias por sus amables palabras. Significan mucho para todo nuestro equipo."
_LISTEN = (
    "Thank you for taking the time to share feedback. Privacy rules mean we cannot discuss "
    "anyone's care here, or say whether someone has been seen by us. Please call {phone} "
    "so we can listen."
)
_SPANISH_LISTEN = (
    "Gracias por compartir su opinión. Las reglas de privacidad no nos permiten hablar aquí de la "
    "atención de nadie, ni decir si alguien ha sido atendido. Llame a {phone} para que podamos "
    "escucharle."
)


def phone_line(organisation: Organisation) -> str:
    """The organisation's own line for patients, or words for it where no number is known."""
    if organisation.phones:
        return f"our patient relations team at {organisation.phones[0]}"
    return "our patient relations team"


def safe_reply(reading: Reading, post: Post, organisation: Organisation) -> str:
    """A reply that neither confirms nor denies, in the language and mood of the review."""
    spanish = bool(reading.cues("spanish"))
    if reading.judgement.unkind_review:
        text = _SPANISH_LISTEN if spanish else _LISTEN
        line = phone_line(organisation)
        if spanish:
            line = line.replace("our patient relations team at ", "")
            line = line.replace("our patient relations team", "nuestra oficina")
        return text.format(phone=line)
    return _SPANISH_KIND if spanish else _KIND
