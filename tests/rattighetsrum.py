"""Two associations with something in every state, and a browser for every role: for the table of who reaches what."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.contrib.auth.models import Group
from django.test import Client
from django.urls import URLResolver, get_resolver
from django.utils import timezone
from filprov import en_bild, en_pdf, med_filer
from foreningsfabriker import (
    ForeningFactory,
    InslagFactory,
    KontaktpersonFactory,
    KontoFactory,
    OmbudFactory,
    publicerat,
)
from foreningsgranskning import alla_kriterier, granskare, inlamnat
from konton import inloggad

from patientforeningar.actions.bjud_in import bjud_in
from patientforeningar.forhandsvisning import lank
from patientforeningar.models import Forening, Inslag, Ombud
from patientinfo.models import Konto
from patientinfo.rollnamn import ADMINISTRATOR
from tests.config.adminvyer import Provrum

# The columns of the table. Both associations' items are about Luleå.
ROLLER: dict[str, Callable[[Rum], Konto | str | None]] = {
    "anonym": lambda _rum: None,
    "ombud A": lambda rum: rum.delar["A"].ombud.konto,
    "ombud B": lambda rum: rum.delar["B"].ombud.konto,
    "granskare Luleå": lambda _rum: granskare("Luleå"),
    "granskare Kiruna": lambda _rum: granskare("Kiruna"),
    "granskare och ombud A": lambda rum: OmbudFactory(forening=rum.delar["A"].forening, konto=granskare("Luleå")).konto,
    "redaktör": lambda _rum: "redaktor",
    "administratör": lambda _rum: administrator(),
}
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
# Whose state an address of an item is about, where a draft is not what it is for.
I_GRANSKNING = {"portal_inslag_ta_tillbaka", "portal_inslag_kvitto", "arendehistorik"}
PUBLICERAT = {"portal_inslag_aterkalla", "portal_inslag_tillfalle", "inslag", "inslag_ics", "affisch"}


def administrator() -> Konto:
    """One by group alone."""
    konto: Konto = KontoFactory(first_name="A", last_name="B")
    konto.groups.add(Group.objects.get(name=ADMINISTRATOR))
    return konto


@dataclass(frozen=True)
class Fraga:
    """One question to one address: how, about whose object, by which pattern."""

    metod: str
    vems: str
    monster: str
    adress: str
    data: dict[str, Any] = field(default_factory=dict)

    @property
    def nyckel(self) -> tuple[str, str, str]:
        """What the table knows it by."""
        return self.metod, self.vems, self.monster


def adresser() -> Iterator[tuple[str, str]]:
    """Name and pattern of every address of the room: public, the associations' own, the admin's."""

    def ga(del_: Any, rum: tuple[str, ...], fore: str) -> Iterator[tuple[str, str]]:
        for rad in del_.url_patterns:
            hela = fore + str(rad.pattern)
            if isinstance(rad, URLResolver):
                yield from ga(rad, (*rum, rad.namespace) if rad.namespace else rum, hela)
            elif _i_rummet(rad.callback, hela):
                yield ":".join([*rum, rad.name or ""]), hela

    sedda: set[str] = set()
    for namn, monster in ga(get_resolver(), (), ""):
        if monster not in sedda:
            sedda.add(monster)
            yield namn, monster


def _i_rummet(vy: Any, monster: str) -> bool:
    modul = getattr(vy, "view_class", vy).__module__
    egna = ("forening/", "foreningar/", "redaktion/snippets/patientforeningar/")
    return monster.startswith(egna) or (modul.startswith("patientforeningar.") and monster.startswith("redaktion/"))


class Del:
    """One association: ombud, a draft with files, an item in review, one that is public, a contact, an invitation."""

    def __init__(self) -> None:
        vid = timezone.now()
        self.forening: Forening = ForeningFactory()
        self.ombud: Ombud = OmbudFactory(forening=self.forening)
        self.bild, self.pdf = en_bild(self.forening, bredd=700, hojd=400), en_pdf(self.forening)
        utkast = InslagFactory(forening=self.forening, visas_fran=vid, visas_till=vid + dt.timedelta(days=9))
        med_filer(utkast, self.bild, self.pdf).save_revision(user=self.ombud.konto, clean=False)
        self.utkast = Inslag.objects.get(pk=utkast.pk)
        self.granskas: Inslag = inlamnat(self.ombud.konto, forening=self.forening)
        borjar = (vid + dt.timedelta(days=3)).replace(hour=10, minute=0, second=0, microsecond=0)
        self.publikt = publicerat(
            forening=self.forening,
            borjar=borjar,
            slutar=borjar + dt.timedelta(hours=1),
            visas_fran=vid - dt.timedelta(days=1),
            visas_till=vid + dt.timedelta(days=9),
        )
        self.kontakt = KontaktpersonFactory(forening=self.forening)
        self.inbjudan = bjud_in(self.forening, f"inbjuden{self.forening.pk}@example.se", self.ombud.konto, vid)
        self.delad = lank.skapa(self.utkast, self.ombud.konto, vid)[0]

    def varde(self, namn: str, monster: str, parameter: str) -> Any:
        """What stands in the address `namn` for `parameter`."""
        inslag = self.granskas if namn in I_GRANSKNING or monster.startswith("redaktion/") else self.utkast
        inslag = self.publikt if namn in PUBLICERAT else inslag
        fil = self.pdf if monster.endswith(".pdf") else self.bild
        egna = {
            ("portal_kontakt", "pk"): self.kontakt.pk,
            ("portal_kontakt_ta_bort", "pk"): self.kontakt.pk,
            ("portal_uppgifter_ateruppta", "pk"): self.forening.pk,
            ("granska_forening", "pk"): self.forening.pk,
            ("portal_ombud_aterta", "pk"): self.forening.inbjudningar.get().pk,
            ("portal_ombud_sluta", "pk"): self.ombud.pk,
            ("portal_inbjudan", "nyckel"): self.inbjudan,
            ("portal_inbjudan_kod", "nyckel"): self.inbjudan,
            ("portal_delad", "nyckel"): self.delad,
            ("portal_delad_fil", "nyckel"): self.delad,
            ("forening", "slug"): self.forening.slug,
        }
        vanliga = {
            "pk": inslag.pk,
            "slug": inslag.slug,
            "forening": self.forening.slug,
            "nyckel": fil.nyckel,
            "fil": fil.nyckel,
            "bredd": 480,
            "datum": timezone.localdate(self.publikt.borjar).isoformat(),
            "beslut": "godkann",
        }
        return egna.get((namn, parameter), vanliga[parameter])


class Rum:
    """A and B, and every question that the table answers."""

    def __init__(self) -> None:
        self.kriterier = [kriterium.pk for kriterium in alla_kriterier()]
        self.delar = {"A": Del(), "B": Del()}

    @cached_property
    def _register(self) -> dict[str, str]:
        """The addresses of the admin's registers, filled in."""
        return {vy.monster: vy.adress for vy in Provrum().vyer()}

    def klient(self, roll: str) -> Client:
        """A browser in which the role has signed in."""
        vem = ROLLER[roll](self)
        klient = inloggad(vem) if vem else Client()
        klient.raise_request_exception = False
        return klient

    def fragor(self) -> Iterator[Fraga]:
        """Every question: reading and, where there is something to change, sending; about A's, and about B's.

        The registers' addresses are filled in, and asked with every role of the admin, by tests/config.
        """
        for namn, monster in adresser():
            if "/snippets/" in monster:
                yield Fraga("GET", "-", monster, self._register[monster])
                continue
            om_nagons = bool(PARAMETER.search(monster)) and namn != "mfa_remove_webauthn"
            for vems in ("A", "B") if om_nagons else ("-",):
                yield Fraga("GET", vems, monster, self._adress(namn, monster, vems))
            if not monster.startswith("foreningar/"):
                vems = "A" if om_nagons else "-"
                yield Fraga("POST", vems, monster, self._adress(namn, monster, vems))

    def _adress(self, namn: str, monster: str, vems: str) -> str:
        if namn == "mfa_remove_webauthn":
            return f"/{monster.replace('<int:pk>', '1')}"
        del_ = self.delar["A" if vems == "-" else vems]
        return "/" + PARAMETER.sub(lambda traff: str(del_.varde(namn, monster, traff[1])), monster)
