"""In which language each sentence of a text is, as far as the engine has to know.

Only three answers matter here: English, Spanish, or another. English and Spanish are told by the
words that every sentence of theirs is full of; another script is another language.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal

import regex

from bedside.check.text.vocabulary import is_common

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.text import View, Word

Tongue = Literal["english", "spanish", "other"]

_FOREIGN_SCRIPT = regex.compile(r"[^\p{Latin}\p{Common}\p{Inherited}]")
_SPANISH = frozenset(
    "el la los las un una unos unas y o e ni que de del al a en con sin por para su sus mi mis tu "
    "tus se es son está están ser hay muy más pero como cuando donde si no lo le les nos este esta "
    "estos estas ese esa usted ustedes favor gracias llame llámenos hoy lunes martes miércoles "
    "jueves viernes sábado domingo clínica médico médicos salud citas cita hospital gratis ya todo "
    "todos también fue era desde hasta sobre entre porque qué cómo".split()
)
# Words of Spanish that its neighbours do not have.
_ONLY_SPANISH = frozenset(
    "el los las y del al por su sus está están hay muy más pero este esta usted ustedes gracias "
    "llame hoy lunes martes miércoles jueves viernes clínica también fue desde hasta cuando ya lo "
    "una es son con".split()
)
_OTHER = frozenset(
    # Portuguese, French, German, Italian, Haitian Creole, Tagalog, Vietnamese, Polish, Somali,
    # Swedish, Norwegian, Dutch, Turkish, Indonesian: none of these is a word of English.
    "os dos das não com em um uma você seu sua pelo pela são ao "
    "le les des du et est une pour avec dans sur vous votre nous notre aux ce cette qui pas "
    "der das und ist nicht mit für von dem ein eine zu im auf wir sie ihre ihr bei "
    "il lo gli di che è per una della del nel sono sui alla vostro "
    "nan pou ak yo nou gen tanpri rele mwen yon ki "
    "ang ng mga ay na kayo para ninyo namin tayo ito iyong inyong hindi "
    "và của là cho tại các quý vị xin được không với người "
    "się jest nie dla ze oraz "
    "iyo waa ka ayaa waxaa "
    "och är på inte det som ett vi du om til og ikke av när hos "
    "het een van niet voor zijn ook naar uit ve bu için ile dan yang untuk dengan ini itu".split()
)
_FEWEST = 4  # words: fewer may be a name, or three borrowed ones
_LETTERS = 5  # of another script
_ENGLISH_SHARE = 0.5
_SPANISH_SHARE = 0.25
_SURE = 6  # words


def foreign(view: View) -> Iterator[tuple[int, int, Tongue]]:
    """Each run of sentences that are not English: where it stands, and in which tongue."""
    if view.text.isascii() and _is_plainly_english(view):
        return
    found = list(_sentences(view))
    # A sentence that could be a neighbour's language is Spanish beside Spanish.
    near: Tongue = "spanish" if any(one[2] == "spanish" for one in found) else "other"
    run: tuple[int, int, Tongue] | None = None
    for start, end, tongue in found:
        if tongue != "english":
            run = (run[0] if run else start, end, near)
        elif run:
            yield run
            run = None
    if run:
        yield run


def _is_plainly_english(view: View) -> bool:
    """A quick look at the whole: most of its words are English ones."""
    words = [word.lower for word in view.words[:60] if word.lower.isalpha()]
    return 2 * sum(is_common(word) for word in words) >= len(words) + 6


def _sentences(view: View) -> Iterator[tuple[int, int, Tongue]]:
    apart = sorted([*view.links, *view.handles, *((tag.start, tag.end) for tag in view.hashtags)])
    begins = [begin for begin, _ in apart]
    words = []
    for word in view.words:
        if word.lower[0].isalpha():
            place = bisect_right(begins, word.start) - 1
            if place < 0 or word.start >= apart[place][1]:
                words.append(word)
    at = 0
    for sentence in view.sentences:
        inside: list[Word] = []
        while at < len(words) and words[at].start < sentence.end:
            inside.append(words[at])
            at += 1
        letters = view.text[sentence.start : sentence.end]
        if len(_FOREIGN_SCRIPT.findall(letters)) >= _LETTERS:
            yield sentence.start, sentence.end, "other"
        elif len(inside) >= _FEWEST:
            yield sentence.start, sentence.end, _tongue(inside)


def _tongue(words: list[Word]) -> Tongue:
    # A name is at home in every language.
    plain = [word.lower for word in words if not word.text[0].isupper()]
    if 2 * len(plain) < len(words):  # A headline begins every word with a capital.
        plain = [word.lower for word in words]
    size = len(plain)
    english = sum(is_common(word) for word in plain)
    spanish = sum(word in _SPANISH for word in plain)
    only = sum(word in _ONLY_SPANISH for word in plain)
    other = sum(word in _OTHER for word in plain)
    foreign_words = max(spanish, other)
    if english >= _ENGLISH_SHARE * size and english > foreign_words:
        return "english"
    if spanish >= _SPANISH_SHARE * size and only and spanish >= other:
        return "spanish"
    accents = any(not word.lower.isascii() for word in words if word.text[0].islower())
    if other >= 2 or ((other or accents) and english <= 0.3 * size):
        return "other"
    # A row of names or letters of the trade is no language; a sentence without one English word is.
    if size >= _SURE and english <= 0.1 * size and not any(word.text.isupper() for word in words):
        return "other"
    return "english"
