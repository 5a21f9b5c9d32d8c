"""The demo's screens, and the editors' slides: each says in a sentence or two what its page says at length."""

from __future__ import annotations

import datetime as dt

from skarmar.demo.recept import VARDAGAR, Bildrecept, Skarmrecept
from skarmar.models import Skarm

SKARMAR = (
    Skarmrecept("demo-sunderby", "Demoskärm Sunderby", "sunderby-sjukhus"),
    Skarmrecept("demo-kalix", "Demoskärm Kalix", "kalix-sjukhus", riktning=Skarm.Riktning.STAENDE),
    Skarmrecept(
        "demo-kiosk",
        "Demopekskärm Sunderby",
        "sunderby-sjukhus",
        sort=Skarm.Sort.KIOSK,
        riktning=Skarm.Riktning.STAENDE,
    ),
)

SIP = "Får du hjälp från flera håll?"

BILDER = (
    Bildrecept(
        "Vet du vad resan hit kostar?",
        "Regionen kan betala en del av resan, eller hela. Läs vad du betalar själv och hur du bokar.",
        "/sjukresor/",
        bild="Buss vid en hållplats",
        viktig=True,
    ),
    Bildrecept(
        SIP,
        "Då kan du få en samordnad plan, en SIP. I planen står vem som gör vad. Du är med och bestämmer.",
        "/sip/",
        bild="Ett bord för möten",
    ),
    Bildrecept(
        "Do you get help from several places?",
        "Then you can get one plan for all of it, called SIP. It says who does what. You take part.",
        "/en/sip/",
        bild="Ett bord för möten",
        sprak="en",
        samma_som=SIP,
    ),
    Bildrecept(
        "Vem ansvarar för din rehabilitering?",
        "Regionen har läkarna, hälsocentralerna och sjukhusen. Kommunen kommer hem till dig.",
        "/vem-ansvarar/",
    ),
    Bildrecept(
        "Behöver du ett hjälpmedel?",
        "Läs hur du får ett, vem som ansvarar och vad det kostar i din kommun.",
        "/hjalpmedel/",
    ),
    Bildrecept(
        "Hjälper du någon som är sjuk?",
        "Du ska inte behöva bära allt själv. Kommunen kan ge dig stöd.",
        "/narstaende/",
        timmar=(dt.time(7), dt.time(20)),
    ),
    Bildrecept(
        "Din rehabilitering, steg för steg",
        "Se vad som händer i varje steg och vad du kan fråga.",
        "/rehabilitering/",
        bild="Väg genom skogen",
        veckodagar=VARDAGAR,
    ),
    Bildrecept(
        "Ditt hjälpmedel från sjukhuset",
        "Fråga innan du går hem vem du ringer om något går sönder.",
        "/hjalpmedel/",
        platser=("sunderby-sjukhus",),
    ),
    Bildrecept(
        "Orden som vården använder",
        "I ordlistan står de svåra orden på vanlig svenska.",
        "/ordlista/",
        godkand=False,
    ),
)
