"""A person to call: a row of its own, so that removing it removes the person everywhere."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from patientforeningar.models.forening import Forening
from patientinfo.telefon import TelefonField


class Kontaktperson(models.Model):
    """Name, phone and mail of somebody who has agreed to be asked. Referred to by id, never copied (rule 14)."""

    forening = models.ForeignKey(Forening, on_delete=models.CASCADE, related_name="kontaktpersoner")
    namn = models.CharField(_("namn"), max_length=120)
    telefon = TelefonField(_("telefon"), blank=True)
    epost = models.EmailField(_("e-post"), blank=True)
    offentlig = models.BooleanField(
        _("får visas på webbplatsen"),
        default=False,
        help_text=_("Annars är uppgifterna bara till för regionens granskare."),
    )
    samtycke = models.DateTimeField(_("personen har sagt ja"), null=True, blank=True)
    tas_bort = models.DateField(
        _("tas bort"), null=True, blank=True, help_text=_("Dagen då uppgifterna inte längre behövs.")
    )
    obehovd_sedan = models.DateTimeField(_("behövs inte sedan"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("kontaktperson")
        verbose_name_plural = _("kontaktpersoner")
        ordering = ("namn",)

    def __str__(self) -> str:
        return self.namn

    def clean(self) -> None:
        """Refuse a person who cannot be reached."""
        super().clean()
        if not self.telefon and not self.epost:
            raise ValidationError({"telefon": _("Skriv ett telefonnummer eller en e-postadress.")})
