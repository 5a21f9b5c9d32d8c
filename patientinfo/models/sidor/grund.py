"""What every page type has, and the house rules that it states."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page, PageViewRestriction
from wagtail.url_routing import RouteResult

from patientinfo.blocks import Blockfalt, KallaBlock, KroppBlock
from patientinfo.granskning.sidratt import KopiaForm, Sidratt
from patientinfo.grind import ar_inne, har_slutat
from patientinfo.skydd import ar_skyddad
from patientinfo.sokbar import SokbarMixin
from patientinfo.tid import dag, tidpunkt
from patientinfo.visning.adress import absolut
from patientinfo.visning.blad import FALT
from patientinfo.visning.brodsmulor import brodsmulor
from patientinfo.visning.delning import delningsadress
from patientinfo.visning.lankar import forbered
from patientinfo.visning.schema import schema
from patientinfo.visning.sprakversioner import sprakversioner


class Grundsida(SokbarMixin, Page):
    """A page that says who answers for it, who checked its facts, when, and when it is checked next."""

    ingress = models.TextField(
        _("ingress"), max_length=400, help_text=_("Två eller tre korta meningar: vad sidan hjälper läsaren med.")
    )
    kropp = Blockfalt(KroppBlock(), verbose_name=_("innehåll"), blank=True, use_json_field=True)
    teman = ParentalManyToManyField("patientinfo.Tema", verbose_name=_("teman"), blank=True)
    sokord = models.CharField(
        _("sökord"),
        max_length=300,
        blank=True,
        help_text=_("Ord som läsare söker med men som inte står på sidan, åtskilda av mellanslag."),
    )
    sidansvarig = models.CharField(
        _("sidansvarig"),
        max_length=120,
        help_text=_("Funktionen som svarar för sidan, inte en person: till exempel redaktionen."),
    )
    faktagranskare = models.CharField(
        _("faktagranskare"), max_length=120, blank=True, help_text=_("Funktionen som har kontrollerat innehållet.")
    )
    granskad = models.DateField(_("granskad"), null=True, blank=True)
    nasta_granskning = models.DateField(_("nästa granskning"), null=True, blank=True)
    kallor = Blockfalt([("kalla", KallaBlock())], verbose_name=_("källor"), blank=True, use_json_field=True)

    show_in_menus_default = False
    copy_form_class = KopiaForm

    # Fields of its own that a page type shows between the introduction and the body.
    egna_paneler: ClassVar[list[Any]] = []
    # Texts of its own that search reads besides title, introduction and body.
    egna_sokfalt: ClassVar[list[str]] = []
    # Categories of fees that the page type shows by itself, besides the tables among its blocks.
    egna_avgifter: ClassVar[tuple[str, ...]] = ()
    # Whether the page type shows a list sheet by sheet; to others no number in the address is known.
    har_blad: ClassVar[bool] = False
    # Whether addresses below the page are steps of its own, and not other pages.
    har_steg: ClassVar[bool] = False
    # Whether the manual (`patientinfo.handbok`) has pages of the type; what only works on a screen is left out.
    i_handboken: ClassVar[bool] = True

    search_fields = [
        *Page.search_fields,
        *SokbarMixin.sokfalt,
    ]

    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description"), FieldPanel("sokord")],
            heading=_("För sökningen"),
        ),
        MultiFieldPanel([FieldPanel("show_in_menus"), FieldPanel("teman")], heading=_("Var sidan syns")),
    ]

    ansvar_paneler: ClassVar[list[Any]] = [
        FieldPanel("sidansvarig"),
        FieldPanel("faktagranskare"),
        FieldRowPanel([FieldPanel("granskad"), FieldPanel("nasta_granskning")]),
        FieldPanel("kallor"),
    ]

    class Meta:
        abstract = True

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if "content_panels" not in cls.__dict__:
            cls.content_panels = [
                *Page.content_panels,
                FieldPanel("ingress"),
                *cls.egna_paneler,
                FieldPanel("kropp"),
                MultiFieldPanel(cls.ansvar_paneler, heading=_("Ansvar och källor")),
            ]

    def clean(self) -> None:
        """Refuse a next check that does not come after the latest one."""
        super().clean()
        if self.granskad and self.nasta_granskning and self.nasta_granskning <= self.granskad:
            raise ValidationError({"nasta_granskning": _("Nästa granskning måste komma efter den senaste.")})

    def permissions_for_user(self, user: Any) -> Sidratt:
        """What `user` may do with the page; nobody may publish it past the review."""
        return Sidratt(user, self)

    @property
    def avgiftskategorier(self) -> set[str]:
        """The categories of fees that the page shows."""
        tabeller = {block.value["kategori"] for block in self.kropp if block.block_type == "avgiftstabell"}
        return tabeller.union(self.egna_avgifter)

    def sokbara_texter(self) -> list[str]:
        """The title, the introduction, the editors' search words, the body and the page type's own fields."""
        texter = [self.title, self.ingress, self.sokord]
        for namn in ("kropp", *self.egna_sokfalt):
            texter += self._meta.get_field(namn).get_searchable_content(getattr(self, namn))
        return texter

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Wagtail's routing; a page outside its time answers for itself and nothing below it."""
        vid = tidpunkt(request)
        if not path_components and har_slutat(self, vid):
            return RouteResult(self, kwargs={"utgangen": True})
        if not path_components and not ar_inne(self, vid):
            raise Http404
        if not path_components and FALT in request.GET and not self.har_blad:
            raise Http404
        return super().route(request, path_components)

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """Wagtail's restrictions, looked for only where there are any."""
        return super().get_view_restrictions() if ar_skyddad(self) else PageViewRestriction.objects.none()

    def serve(self, request: HttpRequest, *args: Any, utgangen: bool = False, **kwargs: Any) -> HttpResponse:
        """The page, or 410 when its time has passed."""
        if utgangen:
            return TemplateResponse(request, "410.html", status=410)
        return super().serve(request, *args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The template's names: `page`, `vid` (the instant that the page speaks of) and what stands round its text."""
        vid = tidpunkt(request)
        forbered(self)
        smulor = brodsmulor(self, vid)
        return {
            **super().get_context(request, *args, **kwargs),
            "vid": vid,
            "brodsmulor": smulor,
            "sprakversioner": sprakversioner(self, vid),
            "schema": schema(self, smulor),
            "hela_adressen": absolut(self.url or request.path),
            "delningsadress": delningsadress(self),
            "granskning_forsenad": self.nasta_granskning is not None and self.nasta_granskning < dag(vid),
        }
