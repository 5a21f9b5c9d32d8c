"""Every page type, record and state that a visitor can meet, by its address in the demo content."""

SIDOR = {
    "startsida": "/",
    "avdelning": "/rehabilitering/",
    "informationssida": "/din-vard/patientkontrakt/",
    "rehabiliteringsprocessen": "/rehabilitering/sa-gar-det-till/",
    "nivåer och ansvar": "/vem-ansvarar/",
    "SIP": "/sip/",
    "sjukresor": "/sjukresor/",
    "hjälpmedel": "/hjalpmedel/",
    "ordlista": "/ordlista/",
    "tillgänglighetsredogörelse": "/om-webbplatsen/tillganglighet/",
    "personuppgifter": "/om-webbplatsen/personuppgifter/",
    "vårdenheter": "/enheter/",
    "vårdenhet": "/enheter/sunderby-sjukhus/",
    "kommuner": "/kommuner/",
    "kommun": "/kommuner/lulea/",
    "engelska": "/en/",
    "engelska, sida": "/en/sjukresor/",
}

LAGEN = {
    "hjälpmedel i vald kommun": "/hjalpmedel/?kommun=kalix",
    "hjälpmedel i kommun utan uppgifter": "/hjalpmedel/?kommun=arjeplog",
    "kommun utan uppgifter": "/kommuner/arjeplog/",
    "enheter, inga träffar": "/enheter/?kommun=arvidsjaur&sort=sjukhus",
    "sök, tom": "/sok/",
    "sök, träffar": "/sok/?q=sjukresa",
    "sök, inget": "/sok/?q=kvarkplasma",
    "sök, långt ord": "/sok/?q=" + "å" * 200,
    "saknas": "/finns-inte/",
}

ALLA = SIDOR | LAGEN
