"""The region's report to its council: what is published, how fresh it is, and how associations have been treated."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from patientforeningar.admin.rapportvy import Rapportvy
from patientforeningar.rapporter import publicerat
from patientforeningar.rapporter.csvfil import Cell
from patientforeningar.rapporter.farskhet import Farskhet, Sida, per_avdelning, per_tema
from patientforeningar.rapporter.matt import MINST, Underlag
from patientforeningar.rapporter.underlag import underlag

RUBRIKER = (gettext_lazy("Del"), gettext_lazy("Vad"), gettext_lazy("Mått"), gettext_lazy("Värde"))


class AterrapportView(Rapportvy):
    """Pages, checked facts, readers and associations on one page that prints well."""

    template_name = "patientforeningar/admin/aterrapport.html"
    page_title = gettext_lazy("Återrapport")
    header_icon = "doc-full-inverse"
    adress = "aterrapport"
    filnamn = "aterrapport"

    @cached_property
    def sidor(self) -> list[Sida]:
        """Every public page."""
        return publicerat.sidorna(self.vid)

    @cached_property
    def alla(self) -> Farskhet:
        """All pages taken together."""
        return Farskhet(_("Alla sidor"), self.sidor, self.idag)

    @cached_property
    def underlag(self) -> Underlag:
        """What the figures of the associations are made from."""
        return underlag(self.period)

    @cached_property
    def kontrollerat(self) -> list[publicerat.Kontrollerat]:
        """Fees, kommuner and units."""
        return publicerat.kontrollerat(self.vid, self.period)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The parts of the report, in the order in which they are read."""
        return {
            **super().get_context_data(**kwargs),
            "idag": self.idag,
            "alla": self.alla,
            "nya": self.alla.nya(self.period),
            "andrade": self.alla.andrade(self.period),
            "lasare": publicerat.lasarna(self.period),
            "uppdraget": publicerat.uppdraget(self.sidor),
            "avdelningar": per_avdelning(self.sidor, self.idag),
            "teman": per_tema(self.sidor, self.idag),
            "kontrollerat": self.kontrollerat,
            "foreningar": publicerat.foreningarna(self.vid, self.period),
            "totalt": self.underlag.totalt,
            "vantat_langst": self.underlag.vantat_langst(self.vid),
            "skal": self.underlag.skal()[:5],
            "minst": MINST,
        }

    def tabell(self) -> tuple[tuple[str | Promise, ...], Iterator[list[Cell]]]:
        """A figure to a row: the parts of the report have different ones."""
        return RUBRIKER, self._rader()

    def _rader(self) -> Iterator[list[Cell]]:
        for del_, grupper in (
            (_("Sidor"), [self.alla]),
            (_("Sidor per avdelning"), per_avdelning(self.sidor, self.idag)),
            (_("Sidor per tema"), per_tema(self.sidor, self.idag)),
        ):
            for grupp in grupper:
                yield from _sidor(del_, grupp)
        for rad in self.kontrollerat:
            yield [_("Kontrollerade uppgifter"), rad.namn, _("kända"), rad.kanda]
            yield [_("Kontrollerade uppgifter"), rad.namn, _("kontrollerade senaste året"), rad.kontrollerade]
            yield [_("Kontrollerade uppgifter"), rad.namn, _("kontrollerade i perioden"), rad.i_perioden]
            yield [_("Kontrollerade uppgifter"), rad.namn, _("saknas"), rad.saknas]
        yield from self._foreningar()

    def _foreningar(self) -> Iterator[list[Cell]]:
        foreningar, totalt = publicerat.foreningarna(self.vid, self.period), self.underlag.totalt
        for matt, varde in (
            (_("antagna föreningar"), foreningar.antagna),
            (_("antagna i perioden"), foreningar.nya),
            (_("inslag som visas nu"), foreningar.inslag),
            (_("inkomna ärenden i perioden"), totalt.inkomna),
            (_("beslut i perioden"), totalt.beslut),
            (_("godkända"), totalt.godkanda),
            (_("ändring begärd"), totalt.andringar),
            (_("avslag"), totalt.avslag),
            (_("andel godkända, procent"), totalt.andel_godkanda),
            (_("median till beslut, arbetsdagar"), totalt.median_dagar),
            (_("längst till beslut, arbetsdagar"), totalt.langst_dagar),
            (_("väntar nu"), totalt.vantar),
        ):
            yield [_("Föreningar"), _("Alla föreningar"), matt, varde]


def _sidor(del_: str, grupp: Farskhet) -> Iterator[list[Cell]]:
    yield [del_, grupp.namn, _("publicerade sidor"), grupp.antal]
    yield [del_, grupp.namn, _("granskade senaste året"), grupp.granskade]
    yield [del_, grupp.namn, _("försenad granskning"), grupp.forsenade]
    yield [del_, grupp.namn, _("utan dag för nästa granskning"), grupp.utan_dag]
