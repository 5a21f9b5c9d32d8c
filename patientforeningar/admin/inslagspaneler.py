"""The form of a correction: what an item says, in the order in which people read it.

Who sends it, whom to ask and which kommun it is about are the association's alone: an item that is about another
kommun is another reviewer's. So are pictures and documents, which are only taken in through the portal's checks.
"""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel

PANELER = [
    HelpPanel(
        _(
            "Rätta det som är uppenbart, till exempel ett stavfel. Ändra inte vad föreningen menar: begär hellre "
            "ändring. Föreningen ser vad du har rättat. När du har rättat kan ingen annan godkänna den versionen."
        )
    ),
    MultiFieldPanel(
        [
            FieldPanel("rubrik"),
            FieldPanel("kort"),
            FieldPanel("text"),
            FieldRowPanel([FieldPanel("sort"), FieldPanel("for_vem"), FieldPanel("sprak")]),
            FieldPanel("teman", widget=forms.CheckboxSelectMultiple),
        ],
        heading=_("Vad det är"),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("borjar"), FieldPanel("slutar")]),
            FieldRowPanel([FieldPanel("upprepning"), FieldPanel("upprepas_till")]),
            FieldPanel("tider"),
        ],
        heading=_("När"),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("lokal"), FieldPanel("adress")]),
            FieldRowPanel([FieldPanel("rullstol"), FieldPanel("hiss"), FieldPanel("horslinga")]),
            FieldPanel("tillganglighet"),
        ],
        heading=_("Var"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("kostnad"),
            FieldRowPanel([FieldPanel("anmalan_senast"), FieldPanel("anmalan")]),
            FieldPanel("lank"),
        ],
        heading=_("Kostnad och anmälan"),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("visas_fran"), FieldPanel("visas_till")]),
            FieldPanel("pa_skarm"),
            FieldPanel("skarmplatser", widget=forms.CheckboxSelectMultiple),
        ],
        heading=_("Var och hur länge det visas"),
    ),
]
