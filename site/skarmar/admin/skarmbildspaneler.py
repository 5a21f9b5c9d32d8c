"""The form of a slide, in the order in which one thinks of it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel

PANELER = [
    HelpPanel(
        _(
            "En skärmbild läses på fem meters håll, på några sekunder. Säg en sak. Sidan som QR-koden leder till "
            "säger samma sak, och mer. Till höger ser du bilden som den blir, liggande och stående."
        )
    ),
    MultiFieldPanel(
        [
            FieldPanel("rubrik"),
            FieldPanel("kort"),
            FieldPanel("sida"),
            FieldPanel("avsandare"),
        ],
        heading=_("Vad den säger"),
    ),
    MultiFieldPanel([FieldPanel("bild"), FieldPanel("alt")], heading=_("Bild"), classname="collapsed"),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("visas_fran"), FieldPanel("visas_till")]),
            FieldPanel("veckodagar"),
            FieldRowPanel([FieldPanel("fran"), FieldPanel("till")]),
        ],
        heading=_("När den visas"),
        help_text=_(
            "Slutar tiden före eller vid starten går den över midnatt och hör till dagen då den börjar. "
            "Lämna klockslagen tomma för att visa bilden hela dygnet."
        ),
    ),
    MultiFieldPanel(
        [FieldPanel("platser"), FieldPanel("teman"), FieldPanel("viktig")],
        heading=_("Var den visas"),
    ),
    MultiFieldPanel([FieldPanel("sprak"), FieldPanel("samma_som")], heading=_("Språk")),
]
