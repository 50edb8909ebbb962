"""Whom a picture shows, by its alt text: somebody, or a drawn heart, a logo, a garden.

Alt texts are mostly a few words without a verb, and a model that learned from posts takes some of
those for notes about a patient. What shows nobody tells nobody's care.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bedside.check.model import Mention
    from bedside.check.recognise.reading import Reading

_PEOPLE = frozenset(
    # Pronouns, and words for people of any kind, in English and Spanish.
    "i me my mine he she him her his hers they them their theirs who whose whom man men woman "
    "women boy boys girl girls guy guys lady ladies gentleman gentlemen kid kids child children "
    "teen teens teenager teenagers toddler toddlers baby babies infant infants newborn newborns "
    "preemie preemies twin twins triplets adult adults senior seniors elder elders person "
    "persons people human someone somebody anyone everyone nobody crowd group couple couples "
    "family families parent parents mother mothers mom moms mum father fathers dad dads son "
    "sons daughter daughters sister sisters brother brothers sibling siblings wife husband "
    "spouse partner girlfriend boyfriend fiancé fiancée widow widower grandmother grandmothers "
    "grandma grandfather grandfathers grandpa grandparent grandparents grandson granddaughter "
    "grandchild grandchildren aunt uncle nephew niece cousin friend friends neighbor neighbors "
    "bride groom patient patients pt pts client clients resident residents survivor survivors "
    "victim victims donor donors recipient member members guest guests visitor visitors veteran "
    "veterans nurse nurses doctor doctors physician physicians surgeon surgeons dentist "
    "dentists midwife therapist therapists technician tech techs pharmacist paramedic "
    "paramedics medic medics chaplain volunteer volunteers staff team teams employee employees "
    "colleague colleagues worker workers student students intern interns director officer "
    "firefighter firefighters teacher coach player players runner runners mayor speaker chef "
    "paciente pacientes persona personas gente mujer mujeres hombre hombres niño niña niños "
    "niñas bebé bebés señor señora madre padre mamá papá hijo hija hijos hijas esposo esposa "
    "abuelo abuela abuelos hermano hermana enfermera enfermero doctora médico médica él ella "
    "ellos ellas su sus".split()
)
_BODY = frozenset(
    # Parts of somebody, and what they wear or leave: a picture of one may show one patient's.
    "face faces smile smiles smiling portrait selfie headshot arm arms hand hands finger "
    "fingers leg legs foot feet toe toes knee knees belly chest back neck skin scar scars "
    "wound wounds rash burn bruise bruises tattoo tattoos stitches incision cast bandage "
    "bandages gown wristband wristbands bracelet hair eye eyes mouth lip lips tooth teeth "
    "stump bump tumor ultrasound scan scans x-ray x-rays xray mri ct biopsy specimen chart "
    "charts record records "
    # What was done with it.
    "removed extracted excised pulled swallowed retrieved amputated delivered born died".split()
)
_DRAWN = frozenset(
    # Nobody's body is one that is drawn, printed or built.
    "drawn drawing drawings sketch sketched illustration illustrated diagram diagrams logo icon "
    "emoji cartoon clipart crayon chalk painted painting mural knitted infographic graphic "
    "poster banner model models plastic toy puppet statue sculpture skeleton anatomical bar pie "
    "dibujo dibujado logotipo ilustración diagrama".split()
)
_TELLS_NOBODY = frozenset({"ORGANISATION", "PLACE", "URL", "EMAIL", "PHONE", "FAX"})
_POINTING = ("points-at-someone", "one-patient", "condition-report", "care-relationship")


def shows_nobody(reading: Reading, mentions: Sequence[Mention]) -> bool:
    """Whether a field is the alt text of a picture in which, as it says, nobody is seen.

    No word for a person, no name, day, age or number, nothing that points at one, and no part of
    a body unless it is drawn.
    """
    if not reading.field.startswith("media["):
        return False
    if any(one.type not in _TELLS_NOBODY for one in mentions):
        return False
    if any(reading.cues(name) for name in _POINTING):
        return False
    said = {word.lower.removesuffix("'s").removesuffix("’s") for word in reading.view.words}
    return not said & _PEOPLE and (not said & _BODY or bool(said & _DRAWN))
