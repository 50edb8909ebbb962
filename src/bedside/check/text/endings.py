"""Endings of domain names that mark a bare domain in running text.

Country endings are those of ISO 3166 in common use; generic ones the old ones and those that
health organisations register. `example` and `test` (RFC 2606) are for documents like ours.
"""

from __future__ import annotations

GENERIC = frozenset(
    "com org net edu gov mil int info biz name pro health care clinic doctor dental hospital "
    "pharmacy healthcare fit surgery dentist vet yoga fitness app dev page site online store shop "
    "blog news live media social link click xyz club world today life one group team center "
    "foundation charity fund church school academy university college email tech cloud digital "
    "agency network systems solutions services support help guide video photo photos studio "
    "design art events tickets review reviews example test bio gives giving donate".split()
)
COUNTRY = frozenset(
    "ac ae ai ar at au az ba bd be bg bo br bz ca cc ch cl cn co cr cu cy cz de dk do ec ee eg es "
    "eu fi fm fr gg ge gl gr gt hk hn hr hu id ie il im in io iq ir is it jm jo jp ke kr kw ky kz "
    "la lb li lk lt lu lv ly ma md me mk mm mn mo mt mu mx my mz ng ni nl no np nu nz om pa pe ph "
    "pk pl pr ps pt py qa ro rs ru sa se sg si sk sn so sr st su sv sy tn to tr tv tw tz ua ug uk "
    "us uy uz ve vn ws za".split()
)
# Endings that are also words: a full stop without a space after it looks the same.
ALSO_WORDS = frozenset(
    "at be do in is it me my no so to us am as id by la one live today help news team life world "
    "test support art care health school church page video photo name md pa st dr co guide review "
    "reviews online doctor hospital surgery pharmacy clinic group center fit fund social media "
    "link events club design services de es il".split()
)
