"""What a register must say of itself to be read and written as a sheet."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from patientinfo.csvimport.celler import Text


@dataclass(frozen=True)
class Kolumn:
    """A column: its name in the sheet, the field it fills, the kind of its cells, a line for people."""

    namn: str
    falt: str
    typ: Text
    hjalp: str | Promise
    nyckel: bool = False  # one of those that together point out a row
    kravs: bool = False  # may not be empty although the field may


class Register:
    """A register as a sheet. Subclasses say which columns, which rows there are and how one is saved."""

    namn: ClassVar[str]  # in addresses and file names
    modell: ClassVar[type[models.Model]]
    rubrik: ClassVar[str | Promise]
    efter: ClassVar[str | Promise]  # what becomes of the rows once they are confirmed
    kolumner: ClassVar[tuple[Kolumn, ...]]

    @property
    def kravs(self) -> list[str]:
        """The columns that a sheet cannot do without: those that point out the row."""
        return [kolumn.namn for kolumn in self.kolumner if kolumn.nyckel]

    @property
    def ratter(self) -> list[str]:
        """The permissions that whoever imports must have."""
        meta = self.modell._meta
        return [f"{meta.app_label}.{atgard}_{meta.model_name}" for atgard in ("add", "change")]

    def poster(self) -> Iterable[Any]:
        """Every row of the register, each in its newest version."""
        raise NotImplementedError

    def nyckel(self, post: Any) -> Hashable:
        """What points out a row: the values of its key columns as they are written."""
        return tuple(kolumn.typ.skriv(getattr(post, kolumn.falt)).lower() for kolumn in self.kolumner if kolumn.nyckel)

    def namn_pa(self, post: Any) -> str:
        """What the report calls a row."""
        return str(post)

    def hinder(self, post: Any) -> str:
        """Why an existing row may not be changed now; empty when it may."""
        return ""

    def krockar(self, post: Any, annan: Any) -> bool:
        """True when two rows of one sheet cannot both be right."""
        return False

    def las_andra_ute(self) -> None:
        """Let no other import of this register run until the transaction ends, where that is needed."""

    def i_tabellen(self, post: Any) -> bool:
        """True when a change is to hold at once; False when it stays in the row's history until it is approved."""
        return True

    def spara(self, post: Any, konto: Any) -> None:
        """Save a new or changed row with its history, as its own form in the admin does."""
        ny = post.pk is None
        if self.i_tabellen(post):
            post.save()
        version = post.save_revision(user=konto)
        log(
            instance=post,
            action="wagtail.create" if ny else "wagtail.edit",
            user=konto,
            revision=version,
            content_changed=True,
        )


def obligatorisk(register: Register, kolumn: Kolumn) -> bool:
    """True when the column's cells may not be empty."""
    return kolumn.kravs or not register.modell._meta.get_field(kolumn.falt).blank  # type: ignore[union-attr]


def beskriv(register: Register, kolumn: Kolumn) -> str:
    """The column's line for people, and whether it must be filled in."""
    return f"{kolumn.hjalp} {_('Obligatorisk.')}" if obligatorisk(register, kolumn) else str(kolumn.hjalp)
