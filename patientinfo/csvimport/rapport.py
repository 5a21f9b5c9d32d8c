"""What a sheet would do to a register, row by row; nothing is written here."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from patientinfo.csvimport.celler import Tolkare
from patientinfo.csvimport.lasning import Rad
from patientinfo.csvimport.register import Kolumn, Register, obligatorisk


class Utfall(models.TextChoices):
    """What becomes of a row."""

    NY = "ny", gettext_lazy("ny")
    ANDRAS = "andras", gettext_lazy("ändras")
    OFORANDRAD = "oforandrad", gettext_lazy("oförändrad")
    FEL = "fel", gettext_lazy("fel")


@dataclass(frozen=True)
class Andring:
    """One cell that says something else than the register does."""

    kolumn: str
    fran: str
    till: str


@dataclass(frozen=True)
class Fel:
    """What is wrong in one cell, or with the row as a whole when `kolumn` is empty."""

    kolumn: str
    text: str


@dataclass(frozen=True)
class Besked:
    """What becomes of one row of the sheet; `post` is the row of the register as it would be saved."""

    nummer: int
    namn: str
    utfall: Utfall
    andringar: tuple[Andring, ...] = ()
    fel: tuple[Fel, ...] = ()
    post: Any = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Rapport:
    """What becomes of every row."""

    besked: tuple[Besked, ...]

    @property
    def antal(self) -> dict[str, int]:
        """How many rows there are of each outcome."""
        raknat = Counter(besked.utfall for besked in self.besked)
        return {utfall.value: raknat[utfall] for utfall in Utfall}

    @property
    def felaktiga(self) -> list[Besked]:
        """The rows that cannot be read in."""
        return [besked for besked in self.besked if besked.utfall == Utfall.FEL]

    @property
    def att_spara(self) -> list[Besked]:
        """The rows that add or change something."""
        return [besked for besked in self.besked if besked.utfall in {Utfall.NY, Utfall.ANDRAS}]

    @property
    def avtryck(self) -> str:
        """Equal for two reports that say the same: shows whether the register has changed since the first was read."""
        return hashlib.sha256(repr(self.besked).encode()).hexdigest()


def gor_rapport(register: Register, rader: list[Rad]) -> Rapport:
    """What the rows of a sheet would do to `register` as it is now."""
    return Rapport(tuple(_Granskare(register).granska(rader)))


class _Granskare:
    """Looks at the rows in order, since a row can be in the way of another one of the same sheet."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.kolumner = {kolumn.namn: kolumn for kolumn in register.kolumner}
        self.kolumn_for_falt = {kolumn.falt: kolumn.namn for kolumn in register.kolumner}
        self.tolkare: dict[str, Tolkare] = {kolumn.namn: kolumn.typ.tolkare() for kolumn in register.kolumner}
        self.poster = {register.nyckel(post): post for post in register.poster()}
        self.godkanda: list[Besked] = []

    def granska(self, rader: list[Rad]) -> Iterator[Besked]:
        tolkade = [self._tolka(rad) for rad in rader]
        forekomster = Counter(nyckel for nyckel, _varden, _fel in tolkade if nyckel is not None)
        for rad, (nyckel, varden, fel) in zip(rader, tolkade, strict=True):
            if nyckel is not None and forekomster[nyckel] > 1:
                dubbletter = [
                    str(annan.nummer) for annan, rest in zip(rader, tolkade, strict=True) if rest[0] == nyckel
                ]
                fel.append(Fel("", _("Samma rad finns flera gånger i filen: rad %s.") % ", ".join(dubbletter)))
            besked = self._fel(rad, fel) if fel else self._jamfor(rad, self.poster.get(nyckel), varden)
            if besked.utfall != Utfall.FEL:
                self.godkanda.append(besked)
            yield besked

    def _tolka(self, rad: Rad) -> tuple[Hashable | None, dict[str, Any], list[Fel]]:
        """The row's key (None when its cells cannot be read), its values by column, and what is wrong."""
        if rad.fel:
            return None, {}, [Fel("", rad.fel)]
        varden: dict[str, Any] = {}
        fel: list[Fel] = []
        for namn, text in rad.celler.items():
            try:
                varden[namn] = self._tolka_cell(self.kolumner[namn], text)
            except ValidationError as orsak:
                fel.append(Fel(namn, " ".join(orsak.messages)))
        nycklar = [kolumn for kolumn in self.kolumner.values() if kolumn.nyckel]
        if any(kolumn.namn not in varden for kolumn in nycklar):
            return None, varden, fel
        return tuple(kolumn.typ.skriv(varden[kolumn.namn]).lower() for kolumn in nycklar), varden, fel

    def _tolka_cell(self, kolumn: Kolumn, text: str) -> Any:
        varde = self.tolkare[kolumn.namn](text)
        if varde in (None, "") and obligatorisk(self.register, kolumn):
            raise ValidationError(_("Cellen är tom men måste fyllas i."))
        return varde

    def _fel(self, rad: Rad, fel: list[Fel]) -> Besked:
        namn = " · ".join(rad.celler[kolumn] for kolumn in self.register.kravs if rad.celler.get(kolumn))
        return Besked(rad.nummer, namn, Utfall.FEL, fel=tuple(fel))

    def _jamfor(self, rad: Rad, post: Any, varden: dict[str, Any]) -> Besked:
        ny = post is None
        if ny:
            post = self.register.modell()
        else:  # what has pointed out the row is not a change of it
            varden = {namn: varde for namn, varde in varden.items() if not self.kolumner[namn].nyckel}
        andringar = tuple(self._andringar(post, varden, ny=ny))
        if not andringar:
            return Besked(rad.nummer, self.register.namn_pa(post), Utfall.OFORANDRAD, post=post)
        for namn, varde in varden.items():
            setattr(post, self.kolumner[namn].falt, varde)
        fel = self._saknas(varden) if ny else []
        fel = fel or self._kontrollera(post, ny=ny)
        if fel:
            return self._fel(rad, fel)
        utfall = Utfall.NY if ny else Utfall.ANDRAS
        return Besked(rad.nummer, self.register.namn_pa(post), utfall, andringar, post=post)

    def _saknas(self, varden: dict[str, Any]) -> list[Fel]:
        return [
            Fel(kolumn.namn, _("Kolumnen saknas i filen, och en ny rad behöver den."))
            for kolumn in self.register.kolumner
            if kolumn.namn not in varden and obligatorisk(self.register, kolumn)
        ]

    def _andringar(self, post: Any, varden: dict[str, Any], *, ny: bool) -> Iterator[Andring]:
        for namn, varde in varden.items():
            kolumn = self.kolumner[namn]
            fran = "" if ny else kolumn.typ.skriv(getattr(post, kolumn.falt))
            till = kolumn.typ.skriv(varde)
            if fran != till:
                yield Andring(namn, fran, till)

    def _kontrollera(self, post: Any, *, ny: bool) -> list[Fel]:
        hinder = "" if ny else self.register.hinder(post)
        if hinder:
            return [Fel("", hinder)]
        try:
            post.full_clean()
        except ValidationError as orsak:
            return [
                Fel("" if falt == NON_FIELD_ERRORS else self.kolumn_for_falt.get(falt, falt), " ".join(texter))
                for falt, texter in orsak.message_dict.items()
            ]
        krockar = [str(annan.nummer) for annan in self.godkanda if self.register.krockar(post, annan.post)]
        return [Fel("", _("Raden krockar med rad %s i filen.") % ", ".join(krockar))] if krockar else []
