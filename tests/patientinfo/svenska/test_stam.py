"""All forms of a word have one stem, and different words have different ones."""

import pytest

from patientinfo.svenska import stam

ORDFAMILJER = [
    "barn barnet barnets barnen barnens",
    "sjukhus sjukhuset sjukhusets sjukhusen sjukhusens",
    "resa resor resan resans resorna resornas reser",
    "sjukresa sjukresan sjukresor sjukresorna",
    "rullstol rullstolar rullstolen rullstolens rullstolarna",
    "hjälpmedel hjälpmedlet hjälpmedlets hjälpmedlen hjälpmedlens",
    "plan planen planens planer planerna planernas",
    "rehabiliteringsplan rehabiliteringsplanen rehabiliteringsplaner",
    "kostnad kostnaden kostnader kostnadernas kostar kostade",
    "planera planerar planerad planering planeringen planeringens",
    "samordna samordnar samordnad samordnade samordnat samordning samordningen",
    "behandla behandlar behandling behandlingar behandlingens",
    "mottagning mottagningen mottagningar mottagningarna",
    "försvar försvaret försvara",
    "utskrivningsklar utskrivningsklara utskrivningsklart",
    "ansvar ansvaret ansvarar ansvarig ansvariga",
    "läkare läkaren läkarens läkarna läkarnas",
    "månad månaden månader månadernas",
    "insats insatsen insatser insatserna",
    "hemmet hem hemmen hemmets",
    "programmet program programmen",
    "regel regeln regler reglerna",
    "enkel enkelt enkla",
    "öppen öppet öppna",
    "vatten vattnet vattnets",
    "rollator rollatorn rollatorer rollatorerna",
    "assistans assistansen",
    "möte mötet möten mötena",
    "huvudman huvudmannen huvudmän huvudmännen huvudmäns",
    "hand handen händer händerna",
    "fot foten fötter fötterna",
    "öga ögat ögon",
    "hälsa hälsan hälso",
    "centrum centrumet centret",
    "nummer numret numren",
    "användbar användbart användbara",
    "samisk samiskt samiska",
    "nivå nivån nivåer nivåerna",
    "miljö miljön miljöer",
    "närstående närståendes närståenden",
    "terapi terapin terapier",
    "rehab rehabilitering rehabiliteringen",
]


@pytest.mark.parametrize("former", ORDFAMILJER)
def test_all_forms_of_a_word_have_one_stem(former: str) -> None:
    assert len({stam(form) for form in former.split()}) == 1


@pytest.mark.parametrize(
    ("ett", "annat"),
    [
        ("far", "får"),
        ("kost", "kostnad"),
        ("barn", "bar"),
        ("plan", "planera"),
        ("tid", "tidning"),
        ("hal", "hals"),
        ("allmän", "allman"),
        ("kommun", "kommunal"),
        ("kur", "kurs"),
    ],
)
def test_different_words_keep_different_stems(ett: str, annat: str) -> None:
    assert stam(ett) != stam(annat)


@pytest.mark.parametrize(
    "former",
    ["enhet enheten enheter", "kvalitet kvaliteten", "magnet magneten", "organ organet organen", "budget budgeten"],
)
def test_a_word_that_only_looks_inflected_is_not_stripped_of_more_than_its_forms_are(former: str) -> None:
    assert len({stam(form) for form in former.split()}) == 1
