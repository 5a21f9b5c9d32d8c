"""Words of one person's health are found; what associations write every day is not."""

from __future__ import annotations

import pytest

from patientforeningar.inslag.halsoord import halsoord

OM_EN_PERSON = [
    ("Karin fick stroke 2019 och berättar i kväll.", "Karin fick stroke"),
    ("Hennes cancer kom tillbaka i våras.", "Hennes cancer"),
    ("Min son har adhd.", "Min son har adhd"),
    ("Anna, 54, fick bröstcancer förra året.", "Anna, 54, fick bröstcancer"),
    ("Han är sjuk och kan inte komma.", "Han är sjuk"),
    ("Jag har MS.", "Jag har MS"),
    ("Min resa med stroke", "Min resa med stroke"),
    ("Mitt liv efter en hjärtinfarkt.", "Mitt liv efter en hjärtinfarkt"),
    ("Eva Exempelsson drabbades av en svår hjärnskada.", "Eva Exempelsson drabbades av en svår hjärnskada"),
    ("Hon opererades i höften. Hon blev sängliggande.", "Hon blev sängliggande"),
    ("Kom och lyssna på Karins berättelse om sin depression.", "Karins berättelse om sin depression"),
    ("Vår ordförande är glad, men hennes man har demens.", "hennes man har demens"),
]

VARDAG = [
    "Gympa för dig med reumatism.",
    "Föreläsning om Parkinson med Anna Andersson, neurolog.",
    "Anna Andersson föreläser om stroke.",
    "Hon är sjuksköterska och har forskat om cancer.",
    "Luleå Parkinsonförening har 40 medlemmar med Parkinson.",
    "Du som är sjuk stannar hemma.",
    "Lär dig leva med din sjukdom.",
    "Har du KOL? Då är du välkommen till vår gymnastik.",
    "Vi träffas och pratar om hur det är att leva med cancer.",
    "Vår ordförande Maria har ordnat medicinsk yoga i varmvattenbassäng.",
    "Hans Nilsson har skrivit en bok om artros.",
    "Per telefon kan du få svar om hjälpmedel efter en amputation.",
    "Barn med funktionsnedsättning, deras syskon och föräldrar är välkomna.",
    "För dig som är närstående till någon med demens.",
    "Han kommer från Kalix och leder kören.",
    "Min förening och alla andra är inbjudna till temadagen om diabetes.",
    "Ring Karin om du vill anmäla dig till kursen om ångest.",
    "Han eldar med kol i bastun, och efteråt dricker vi kaffe.",
    "Till minne av Erik: en kväll med musik.",
]


@pytest.mark.parametrize(("text", "ord_"), OM_EN_PERSON)
def test_det_som_handlar_om_en_person_pekas_ut(text: str, ord_: str) -> None:
    assert halsoord([text]) == [ord_]


@pytest.mark.parametrize("text", VARDAG)
def test_en_forenings_vanliga_texter_larmar_inte(text: str) -> None:
    assert halsoord([text]) == []


def test_orden_sags_en_gang_och_i_den_ordning_de_star() -> None:
    assert halsoord(["Han är sjuk. Jag har MS.", "Han är sjuk."]) == ["Han är sjuk", "Jag har MS"]


def test_personen_och_orden_i_olika_meningar_hor_inte_ihop() -> None:
    assert halsoord(["Hon leder gruppen.\nStroke är vanligt."]) == []
