"""Postal addresses: a head (street, PO box, flat) and the lines or commas that follow it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import re2

from bedside.check.recognise.where.found import ANY_WORD, CAPITAL, NOT_A_NAME, Place
from bedside.check.recognise.where.street_words import (
    APART_SUFFIX,
    BEFORE_NAME,
    GLUED_SUFFIX,
    NAME_PARTICLE,
    NUMBERED,
    STREET_NAMES,
    SUFFIX,
    UNIT,
    is_a_year,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = r"\d{1,6}(?:[-–/]\d{1,4})?[A-Za-z]?"
_DIRECTION = r"(?:(?:[NSEW]|NE|NW|SE|SW|North|South|East|West|n|s|e|w|north|south|east|west)\.? )?"


@cache
def _heads(word: str) -> re2._Regexp:
    """The pattern of address heads whose names are made of `word`."""
    run = rf"(?:{NAME_PARTICLE}{word}[ -]){{1,4}}"
    tail_run = rf"(?:(?:{NAME_PARTICLE}{word})[ ]?){{1,4}}"
    ordinal = r"\d{1,3}(?:st|nd|rd|th|ST|TH) "
    return re2.compile(
        rf"(?P<street>\b(?:\d{{1,4}} )?{_NUMBER} {_DIRECTION}(?P<name>{run}"
        rf"|{ordinal}){SUFFIX}\b\.?(?: {_DIRECTION[3:-3]}\b)?(?: \d{{1,4}}\b)?)"
        rf"|(?P<glued>\b(?:\d{{1,4}} )?(?:{word} )?{word}{GLUED_SUFFIX} \d{{1,4}}[a-zA-Z]?\b)"
        rf"|(?P<apart>\b(?:\d{{1,4}} )?{run}(?:{APART_SUFFIX} \d{{1,4}}[a-zA-Z]?\b|\d{{1,4}}\.?"
        r" (?:street|road|avenue)\b))"
        rf"|(?P<typed>\b(?:\d{{1,4}},? )?(?:bis )?{BEFORE_NAME} {tail_run},? ?(?:n[ºo°]\.?"
        rf" ?)?\d{{1,4}}\b)"
        rf"|(?P<typed_first>\b(?:\d{{1,4}} )?\d{{1,4}}(?: ?bis| ?ter)?,? (?:{BEFORE_NAME}|via|R"
        rf"|r) {tail_run})"
        r"|(?P<box>(?i:\bp\.? ?o\.? ?box|\bpost(?:al)? box|\bpostfach|\bpostbus|\bpostboks"
        rf"|\bapartado(?: postal)?|\bbo[iî]te postale|\bpsc|\bunit \d{{1,5}},? box|\bbox(?:"
        rf" no\.?)?) ?#?\d{{1,6}}\b)"
        rf"|(?P<military>\b(?:USS|USNS|USNV|USCGC) {CAPITAL}\s*\n?\s*FPO\b|\b[FAD]PO A[APE]\b)"
        rf"|(?P<unit>(?i:{UNIT}))"
        rf"|(?P<plain>\b{_NUMBER} (?P<plain_name>{run})\d{{1,4}}\b|\b\d{{1,4}}"
        rf" (?P<plain_ordinal>{ordinal}){SUFFIX}\b)"
    )


_CUED = re2.compile(
    r"(?P<cue>(?i:\baddress(?: of [^\n.]{1,40}?)?(?: is|:|, )+\s*|\b(?:live|lives|lived|living"
    r"|resides?|resided|staying|located|situated|office is|home is|house is|meet(?: me| us|"
    r" you)?|meeting|party|show up|drop (?:it|them|her|him) off|station is|is|was|return"
    r"|ship(?:ped)?|deliver(?:ed)?|mail(?:ed)?|send [^\n.]{1,30}?|one|moved|in) (?:at|to|on|in"
    r"|over at)(?: the corner of)? |\bthe corner of |\bhere's [^\n]{1,30}? address:\s*|\bit's in"
    r" ))"
    rf"(?P<place>{_NUMBER}(?: {CAPITAL}){{1,5}}(?: \d{{1,4}}\b)?|(?:{CAPITAL} and )?(?:{CAPITAL}"
    rf" ){{1,4}}\d{{1,4}}\b(?: and (?:{CAPITAL} ?){{1,3}}(?:\d{{1,4}}\b)?)?)"
)
_PIECE = re2.compile(
    r"(?P<between>,?[ \t]*\n[ \t>?*|]{0,12}(?:, ?)?|, ?| )"
    rf"(?:(?P<unit>(?i:{UNIT}))|(?P<code>(?:[A-Z]{{2,3}}[ -])?\d{{4,6}}(?:-\d{{3,4}})?\b"
    rf"|[A-Z]{{1,2}}\d[A-Z\d]? ?\d[A-Z]{{2}}\b|[A-Z]\d[A-Z] ?\d[A-Z]\d\b|[A-Z]{{2,3}}\b)"
    rf"|(?P<town>{CAPITAL}(?:[ -](?:(?:de|del|de la|la|las|los|el|di|da|do|am|an der|sur|en|of"
    rf"|the|upon|near|les|y|i) )?{CAPITAL}){{0,4}}(?: \([^)\n]{{1,30}}\))?(?:,? (?:\d{{2,6}}"
    rf"|[A-Z]{{1,2}}\d[A-Z\d]? \d[A-Z]{{2}}|[A-Z]\d[A-Z] ?\d[A-Z]\d)\b)?)"
    rf"|(?P<low>{ANY_WORD}(?: {ANY_WORD}){{0,3}}(?: \d{{2,6}}\b)?))"
)
_REACH = 140


def addresses(text: str, lower: str) -> Iterator[Place]:
    """Every address, PO box and flat number in a text; `lower` is the same in lower case."""
    small = text == lower
    word = ANY_WORD if small else CAPITAL
    for match in _heads(word).finditer(text):
        group = match.groupdict()
        if _is_a_name(group["plain_name"] or "x") and _is_a_street(group["name"] or "x"):
            start, end = match.span()
            if group["plain"] and not _stands_as_a_line(text, start, end):
                continue
            yield Place(start, _tail(text, end, small), "address")
    for match in _CUED.finditer(text):
        start, end = match.start() + len(match.group("cue")), match.end()
        words = [w.lower() for w in match.group("place").split() if w[:1].isalpha()]
        if words and not NUMBERED.intersection(words) and not is_a_year(match.group("place")):
            yield Place(start, _tail(text, end, small), "address")


def _is_a_name(name: str) -> bool:
    words = [word.strip(".,").lower() for word in name.split()]
    return not NOT_A_NAME.intersection(words)


def _is_a_street(name: str) -> bool:
    """Whether words between a house number and "Street" can be its name ("New Creek", "Long")."""
    words = [word.strip(".,").lower() for word in name.split()]
    return not (NOT_A_NAME - STREET_NAMES).intersection(words)


def _stands_as_a_line(text: str, start: int, end: int) -> bool:
    """Whether "98 Grote Baan 477" is a line or a part between commas, not words in a sentence."""
    before, after = text[max(0, start - 3) : start].rstrip(" >?*\t"), text[end : end + 1]
    return (
        (not before or before[-1] in "\n:," or after == "\n")
        and (not after or after in "\n,.?!")
        and not is_a_year(text[start:end])
    )


def _tail(text: str, end: int, small: bool) -> int:
    """Where the address that has been read up to `end` stops: flat, town, state, code, country."""
    for _ in range(6):
        piece = _PIECE.match(text[end : end + _REACH])
        if piece is None:
            return end
        group = piece.groupdict()
        stop = end + piece.end()
        if group["unit"] is None and group["code"] is None:
            name = group["town"] or group["low"]
            if (
                (group["low"] and not small)
                or not _is_a_name(name)
                or not _may_follow(text, end, stop, group["between"], small)
            ):
                return end
        end = stop
    return end


def _may_follow(text: str, end: int, stop: int, between: str, small: bool) -> bool:
    """Whether a town may stand here: after a comma, a line's end or a number, and before a mark."""
    after = text[stop : stop + 1]
    if between == " ":
        return not small and text[end - 1].isdigit() and (not after or after in "\n,.?!")
    if "\n" in between:
        return not after or after in "\n,"
    return (
        not after
        or after in "\n,.?!;)"
        or (not small and after == " " and text[stop + 1 : stop + 2].islower())
    )
