"""Themes, in the words of those who look for them."""

from __future__ import annotations

from patientinfo.demo.register.rad import spara
from patientinfo.models import Tema

TEMAN = [
    ("rehabilitering", "Rehabilitering", "Att få tillbaka det du kunde förut, eller hitta nya sätt."),
    ("hjalpmedel", "Hjälpmedel", "Sådant som gör vardagen lättare, och hur du får det."),
    ("resor", "Resor", "Att ta sig till och från vården."),
    ("kostnader", "Kostnader", "Vad vården, resorna och hjälpmedlen kostar."),
    ("planer", "Planer och samordning", "När flera hjälper dig och behöver göra det tillsammans."),
    ("egenvard", "Egenvård och hälsa", "Det du kan göra själv, med stöd av vården."),
    ("barn-och-unga", "Barn och unga", "För den som är under 18 år, och för föräldrar."),
    ("narstaende", "Närstående", "För dig som hjälper någon du bryr dig om."),
    ("hemma", "Vård hemma", "Hemsjukvård, och när du kommer hem från sjukhuset."),
    ("digitalt", "Digitala tjänster", "Vård och kontakt på distans, och hur du använder det."),
    ("rattigheter", "Rättigheter", "Vad du kan begära av vården."),
    ("delaktighet", "Delta och påverka", "Dina synpunkter, och att vara med och bestämma."),
    ("sprak", "Språk", "Vård och information på ditt språk."),
]


def ladda_teman() -> int:
    """Save the themes and return how many they are."""
    for slug, namn, beskrivning in TEMAN:
        spara(Tema(slug=slug, namn=namn, beskrivning=beskrivning))
    return len(TEMAN)
