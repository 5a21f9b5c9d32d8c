"""Swedish stemming: all forms of a word get one stem.

Snowball's Swedish stemmer takes off one ending, once. It leaves *resan* apart from *resa* and *barnet*
apart from *barn*, and strips *kostnad* to *kostn* but *kostnader* only to *kostnad*. So a word is first
brought towards its dictionary form, then given to Snowball, and last the few stems that still have
two spellings are given one.

A stem is a label to compare by, never text to show: that of *medel* is *medl*.
"""

import re
from functools import lru_cache

import snowballstemmer

from patientinfo.svenska.vik import vik

# Forms that no rule brings to the word they belong to. *Kostar* goes to *kostnad* because those who
# ask what a journey costs mean that; by the rules it would go to *kost*, which is food.
_HELA_ORD = {
    form: grundord
    for grundord, former in {
        "gammal": "gamla",
        "hälsa": "hälso",
        "kostnad": "kosta kostar kostade kostat",
        "ny": "nya nytt",
        "rehabilitering": "rehab rehaben",
        "sjuk": "sjukt",
        "stor": "stort större störst",
        "åk": "åka åker åkte åkt",
        "öga": "ögat ögon ögonen",
        "öra": "örat öron öronen",
    }.items()
    for form in former.split()
}

# Forms with another vowel, also at the end of a compound (huvudmän).
_OMLJUD = {
    "böcker": "bok",
    "döttrar": "dotter",
    "fötter": "fot",
    "händer": "hand",
    "ledamöter": "ledamot",
    "länder": "land",
    "mannen": "man",
    "män": "man",
    "männen": "man",
    "mödrar": "moder",
    "nätter": "natt",
    "rötter": "rot",
    "städer": "stad",
    "söner": "son",
    "tänder": "tand",
}

# Who writes without dots is helped by the same tables: *fotter* goes to *fot*.
_HELA_ORD |= {vik(form): vik(grundord) for form, grundord in _HELA_ORD.items()}
_OMLJUD |= {vik(form): vik(grundord) for form, grundord in _OMLJUD.items()}

_OMLJUDD = re.compile(rf"(?<!all)({'|'.join(_OMLJUD)})(?:na)?$")

# These look inflected and are not.
_GRUNDFORM = re.compile(r"(plan|(?<!m)man|organ|orkan|kran|gran|svan|budget|paket|staket|magnet|trumpet|alfabet)$")


def _regler(*par: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Compile rules for the end of a word, in which V stands for a vowel and K for a consonant."""
    klasser = {"V": "[aeiouyåäö]", "K": "[bcdfghjklmnpqrstvwxz]"}
    return tuple((re.compile(re.sub("[VK]", lambda m: klasser[m[0]], fore) + "$"), efter) for fore, efter in par)


_AV_GENITIV = _regler(
    # An s of their own, which the "a" keeps Snowball from taking.
    (r"(gräns|grans|hals|kurs|plats|puls|sats)(?:(?:en|er|ar|erna|arna)s?)?", r"\1a"),
    (r"([ae]n)s(?:en|er|erna)s?", r"\1"),  # assistansen, as if assistans were a genitive: Snowball takes it so
    (r"([abdegklmnrt])s", r"\1"),
)
_TILL_GRUNDFORM = _regler(
    (r"(svar|klar)(et|t|a)?", r"\1a"),  # as above: Snowball takes the "ar" of ansvar, and not of ansvara
    (r"centr(um|umet|at|et|en)", "centra"),
    (r"(V.*[^b]bar)[at]?", r"\1a"),  # användbar, användbart
    (r"([ae]r)(ar|ad|ade|at)", r"\1a"),  # planerar, planerad: planera
    (r"([ae]nde)(t|n|na)", r"\1"),  # boendet, närståenden
    (r"els(en|er|erna)", "else"),  # rörelsen
    (r"(VK+)an", r"\1a"),  # resan
    (r"(VK+e)na", r"\1n"),  # mötena
    (r"(V.*K)(?<!h)(?<!it)(?<!iv)et", r"\1"),  # barnet, but not enhet, kvalitet
    (r"(V.*K)(en|er|erna)", r"\1"),  # månaden, apparater
    (r"([aik]t|mot|ss)orn", r"\1or"),  # rollatorn
    (r"(VK+)([ea]l)n", r"\1\2"),  # regeln
    (r"(VK+[ea]l)t", r"\1"),  # enkelt, socialt
    (r"(...)(isk|ell|sam|fri|lös|los|iv)t+", r"\1\2"),  # samiskt, kostnadsfritt
    (r"(og|rg|eg|nom|dem|kem|ap|tax|graf|atr|krat|rant|or|er|str)i(n|et)", r"\1i"),  # terapin
    (r"(ivå|[ls]jö)n", r"\1"),  # nivån, miljön
)
_TILL_EN_STAM = _regler(
    (r"(VK+)el", r"\1l"),  # medel, medl(et)
    (r"ttning", "t"),  # ersättning, ersät(ter)
    (r"(VK+)ing", r"\1"),  # behandling, behandl(a)
    (r"(V.*V.*[bdfgklmptv])n", r"\1"),  # samordn(a), mottagn(ing)
    (r"(tt|pp|x)n", r"\1"),  # öppn(a), öpp(en)
    (r"(VK*?[bcdfgjkmptv])r", r"\1"),  # systr(ar), syst(er)
    (r"mm", "m"),  # programm(et)
)


def _genomfor(regler: tuple[tuple[re.Pattern[str], str], ...], ordet: str) -> str:
    for fore, efter in regler:
        if traff := fore.search(ordet):  # most rules miss, and a miss costs `sub` four times as much
            ordet = ordet[: traff.start()] + traff.expand(efter)
    return ordet


@lru_cache(maxsize=1 << 15)
def stam(ordet: str) -> str:
    """Return the stem of a word in lower case; the same word always has the same stem."""
    ordet = _genomfor(_AV_GENITIV, ordet)
    ordet = _HELA_ORD.get(ordet, ordet)
    ordet = _OMLJUDD.sub(lambda traff: _OMLJUD[traff[1]], ordet)
    if not _GRUNDFORM.search(ordet):
        ordet = _genomfor(_TILL_GRUNDFORM, ordet)
    # Snowball's stemmer keeps the word it works on in itself, so threads must not share one.
    return _genomfor(_TILL_EN_STAM, snowballstemmer.stemmer("swedish").stemWord(ordet))
