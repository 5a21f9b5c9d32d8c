"""Rows of a page that have an address of their own: `?insats=<slug>`, `?behov=<slug>`."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail_localize.fields import SynchronizedField

LANGST = 60


def adressdel(namn: str) -> str:
    """A name as a part of an address: "Komma ur sängen" is "komma-ur-sangen"."""
    return slugify(namn)[:LANGST].strip("-")


class Adressrad(models.Model):
    """A row that can be linked to; the address is the same in every language."""

    slug = models.SlugField(
        _("adressdel"),
        max_length=LANGST,
        blank=True,
        help_text=_("Står sist i adressen till svaret. Lämna tomt, så görs den av namnet. Ändra inte i onödan."),
    )

    override_translatable_fields = [SynchronizedField("slug", overridable=False)]

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Give the row an address before it is saved."""
        self.slug = self.adress
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """Give the row its address already in the draft, so that a new name does not move it later."""
        super().clean()
        self.slug = self.adress

    @property
    def adress(self) -> str:
        """The row's part of the address; made of the name until the row has one of its own."""
        return self.slug or adressdel(str(self))


class AdressradForm(WagtailAdminPageForm):
    """The form of a page with such rows: two rows with one address would hide one of them."""

    def clean(self) -> dict[str, Any]:
        """Say beside the later of two rows that the address is taken."""
        data: dict[str, Any] = super().clean()
        for formset in self.formsets.values():
            if issubclass(formset.model, Adressrad):
                _krav_pa_olika(formset)
        return data


def _krav_pa_olika(formset: Any) -> None:
    formset.is_valid()  # fills `cleaned_data` of each row
    upptagna: dict[str, str] = {}
    for form in formset.forms:
        falt = getattr(form, "cleaned_data", None) or {}
        if falt.get("DELETE") or not falt.get("namn"):
            continue
        adress = falt.get("slug") or adressdel(falt["namn"])
        if adress in upptagna:
            text = _("Adressdelen %(adress)s används redan av ”%(namn)s”. Skriv en annan.")
            form.add_error("slug", text % {"adress": adress, "namn": upptagna[adress]})
        upptagna.setdefault(adress, falt["namn"])
