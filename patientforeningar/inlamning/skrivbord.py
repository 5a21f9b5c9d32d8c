"""The form of one item with its pictures and documents, read, kept and checked together."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from wagtail.models import Revision

from patientforeningar.actions.spara_utkast import KrockError, spara_utkast
from patientforeningar.inlamning.bilagor import Bilagor, Mottagare
from patientforeningar.inlamning.formular import InslagForm
from patientforeningar.inslag.innehall import skillnader
from patientforeningar.models import Inslag
from patientinfo.models import Konto


@dataclass
class Skrivbord:
    """What stands on the page: the item as the form has it, the form, the files, the version that it builds on."""

    inslag: Inslag
    form: InslagForm
    bilagor: Bilagor
    version: int | None

    @classmethod
    def oppet(cls, rad: Inslag, konto: Konto, vid: dt.datetime) -> Skrivbord:
        """The newest version, to be written in."""
        inslag: Inslag = rad.get_latest_revision_as_object()
        bilagor = Bilagor(inslag, Mottagare(rad.forening, konto, vid))
        return cls(inslag, InslagForm(instance=inslag, vid=vid), bilagor, rad.latest_revision_id)

    @classmethod
    def ifyllt(cls, rad: Inslag, konto: Konto, vid: dt.datetime, data: QueryDict, filer: Any = None) -> Skrivbord:
        """What was sent, on top of the newest version: a field that cannot be read is as it was there."""
        inslag: Inslag = rad.get_latest_revision_as_object()
        bilagor = Bilagor(inslag, Mottagare(rad.forening, konto, vid), data, filer)
        form = InslagForm(data, instance=inslag, vid=vid)
        form.is_valid()
        bilagor.skriv_till(inslag)
        form.bekrafta_halsa()
        return cls(inslag, form, bilagor, form.cleaned_data.get("version"))

    def spara(self, konto: Konto, vid: dt.datetime) -> Revision:
        """Keep what could be read as the newest version; raises as `spara_utkast` does.

        When the newest version already says the same, nothing has to be kept: an answer was lost on the way.
        """
        try:
            version = spara_utkast(self.inslag, konto, vid, self.version)
        except KrockError as krock:
            if skillnader(self.inslag, krock.deras.as_object()):
                raise
            version = krock.deras
        self.version = version.pk
        return version

    def komplett(self) -> bool:
        """Put what is missing beside its field; True when it can be handed in."""
        self.bilagor.krav()
        helt = self.form.krav()
        return helt and not self.bilagor.total_error_count

    def ratt(self) -> bool:
        """True when everything that was sent could be read."""
        return self.form.is_valid() and not self.bilagor.total_error_count

    def fel(self) -> dict[str, str]:
        """What could not be kept, by the names of the form's fields."""
        formular = [self.form, *self.bilagor]
        return {form.add_prefix(namn): str(fel[0]) for form in formular for namn, fel in form.errors.items()}

    def filer(self) -> dict[str, int | str]:
        """Which file is in which place, by the names of the form's fields; empty where there is none."""
        return {form.add_prefix("fil"): form.vald.pk if form.vald else "" for form in self.bilagor}

    def bildadresser(self) -> dict[str, str]:
        """Where each picture can be seen, by the same names."""
        return {form.add_prefix("fil"): form.vald_adress for form in self.bilagor.bilder if form.vald}
