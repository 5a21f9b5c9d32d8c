"""What a search server has missed while it did not answer."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Efterslap(models.Model):
    """One thing that was saved or deleted and that the search server has not been told of. One row for each thing."""

    modell = models.CharField(_("modell"), max_length=100)  # as in `patientinfo.informationpage`
    objekt = models.CharField(_("objekt"), max_length=50)
    sedan = models.DateTimeField(_("sedan"), auto_now_add=True)
    senast = models.DateTimeField(_("senast"), auto_now=True)

    # Says nothing of its own that is worth an entry in an index of references.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("eftersläp i sökindexet")
        verbose_name_plural = _("eftersläp i sökindexet")
        ordering = ("sedan", "pk")
        constraints = [models.UniqueConstraint(fields=("modell", "objekt"), name="en_rad_per_eftersatt")]

    def __str__(self) -> str:
        return f"{self.modell} {self.objekt}"
