"""A role for every person named: staff, patient, relative, public, author or unknown.

What stands beside a name decides first (a degree, a title, "our newest nurse"), then the
organisation's facts, then the model's opinion of the sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.recognise.about.own import is_staff
from bedside.check.recognise.about.renown import is_renowned

if TYPE_CHECKING:
    from bedside.check.model import Mention, Organisation, Role
    from bedside.check.recognise.about.opinion import Read
    from bedside.check.text import View

_DEGREES = (
    r"MD|M\.D\.|DO|D\.O\.|RN|R\.N\.|BSN|MSN|DNP|APRN|CRNA|LPN|LVN|CNA|NP|FNP|FNP-C|FNP-BC|CNM|"
    r"PA|PA-C|DDS|DMD|RDH|PharmD|PhD|Ph\.D\.|PsyD|EdD|MPH|MHA|MBA|LCSW|LMFT|LPC|LMSW|MSW|PT|DPT|"
    r"OT|OTR/L|SLP|CCC-SLP|RD|RDN|EMT|EMT-P|FACS|FACC|FACP|FAAP|FACOG|CRNP|OD|DPM|DC|DVM|JD|"
    r"CEO|CNO|CMO|COO|CFO|ACNP|AGNP|CCRN|CEN"
)
_AFTER = re2.compile(
    rf"^(?:['’]s)?,? \(?(?:{_DEGREES})\b"
    r"|^,? (?:our|the|an?|your|new|chief|senior|head|lead|director of|charge|registered|nurse|"
    r"physical|occupational|speech|school|clinical|patient|volunteer)[\w ,'’-]{0,40}?"
    r"\b(?:nurse|doctor|physician|surgeon|dentist|orthodontist|hygienist|assistant|pharmacist|"
    r"therapist|technician|tech|director|manager|coordinator|chaplain|chef|volunteer|receptionist|officer|president|"
    r"midwife|dietitian|counselor|paramedic|recruiter|navigator|cardiologist|oncologist|pediatrician|"
    r"neurologist|psychiatrist|psychologist|radiologist|anesthesiologist|practitioner|hygiene|trainer)s?\b"
)
_BEFORE = re2.compile(
    r"(?:\b(?:Dr|DR|dr|Dra|Doctor|Doctora|Doctors|Drs|Prof|Professor|Nurse|nurse|Nurses|NP|PA|RN|Chaplain|"
    r"Rev|Reverend|Chef|Commissioner|Director|Dean|CEO|Surgeon General|Governor|Secretary|author|"
    r"historian|reporter|journalist|anchor|recruiter|pharmacist|hygienist|assistant|therapist|midwife|"
    r"surgeon|cardiologist|pediatrician|dietitian|dentist|orthodontist|coordinator|physician|"
    r"volunteer(?: [a-z]+)?|paramedic|technologist|receptionist|enfermera|enfermero|"
    r"doctora?)\.?:?\s+(?:\p{Lu}\.?\s+)?)$"
)
_OFFICE = re2.compile(
    r"\b(?:Mayor|Governor|Gov\.|Lieutenant Governor|Senator|Sen\.|Representative|Rep\.|President|"
    r"Congress(?:man|woman)|Council(?:man|woman|member)|Superintendent|Sheriff)\s+$"
)
_RELATIVE = re2.compile(
    r"(?i)\b(?:his|her|their|patient['’]s|pt['’]s|su) (?:[a-z]+ )?(?:wife|husband|mom|mother|"
    r"dad|father|son|daughter|sister|brother|grand(?:ma|pa|mother|father|son|daughter)|fianc[eé]e?|partner|"
    r"girlfriend|boyfriend|esposa|esposo|hij[oa]|mamá|papá|abuel[oa]),? $"
)
_AUTHOR = re2.compile(r"(?i)\b(?:by|via|author|writes|says|reports?|rt)\s+@?$")
_PATIENT = re2.compile(
    r"(?i)\b(?:our|my|former|long-?time|dear|a|the) (?:[\w-]+ ){0,2}"
    r"(?:patient|resident|client|pt|paciente)"
    r"(?: of the (?:day|week|month|year))?,? (?:(?:mr|mrs|ms|miss|little|baby|named)\.? )?$"
)
_ALMOST_SURE = 0.8
_LIKELY = 0.5
_SURELY_TOLD = 0.9


_STAFF_TITLES = frozenset({"dr", "dra", "doctor", "nurse", "prof", "professor"})


def stands_as_staff(mention: Mention, view: View, organisation: Organisation) -> bool:
    """Whether a title, a degree, a job or the organisation's facts make a person staff."""
    before = view.text[max(0, mention.start - 40) : mention.start]
    after = view.text[mention.end : mention.end + 64]
    first = mention.text.split(" ", 1)[0].rstrip(".").lower()
    titled = first in _STAFF_TITLES or _BEFORE.search(before) or _AFTER.search(after)
    return bool(titled) or (" " in mention.text.strip() and is_staff(mention.text, organisation))


def stands_as_public(mention: Mention, view: View) -> bool:
    """Whether a renowned name or a public office makes a person public, without the model."""
    before = view.text[max(0, mention.start - 40) : mention.start]
    office, _, rest = mention.text.partition(" ")
    return (
        is_renowned(mention.text)
        or bool(_OFFICE.search(before))
        or bool(rest and _OFFICE.search(f"{office} "))
    )


def role_of(mention: Mention, view: View, organisation: Organisation, read: Read) -> Role:
    """The role of one person mention, by what stands beside it, the facts, and the model."""
    if stands_as_staff(mention, view, organisation):
        return "staff"
    before = view.text[max(0, mention.start - 40) : mention.start]
    if _PATIENT.search(before) and read.may_give_away:
        return "patient"
    if _RELATIVE.search(before) and read.gives_away:
        return "relative"
    opinion = read.role_of(mention.start, mention.end)
    best = max(opinion, key=lambda role: opinion[role])
    if is_staff(mention.text, organisation) and not (
        " " not in mention.text.strip() and opinion["patient"] > _ALMOST_SURE
    ):
        return "staff"
    if is_renowned(mention.text) or (_OFFICE.search(before) and read.block < _SURELY_TOLD):
        return "public"
    if best in {"patient", "relative"}:
        return best if opinion[best] > _LIKELY and read.gives_away else "unknown"
    if _AUTHOR.search(before) and best != "unknown":
        return "author"
    if opinion[best] > _LIKELY:
        return best
    return "unknown"
