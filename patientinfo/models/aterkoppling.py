"""What readers answer to "Hjälpte sidan dig?": no name, no address, no cookie, nothing about the reader."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class Aterkoppling(models.Model):
    """One answer about one page. Deleted by the clock when `GALLRING_ATERKOPPLING` days have passed."""

    sida = models.ForeignKey(Page, verbose_name=_("sida"), on_delete=models.CASCADE, related_name="aterkopplingar")
    hjalpte = models.BooleanField(_("hjälpte"))
    kommentar = models.TextField(_("kommentar"), max_length=500, blank=True)
    skickad = models.DateTimeField(_("skickad"))
    hanterad = models.BooleanField(_("hanterad"), default=False)

    class Meta:
        verbose_name = _("återkoppling")
        verbose_name_plural = _("återkoppling")
        ordering = ("-skickad",)
        indexes = [models.Index(fields=("sida", "skickad"), name="aterkoppling_sida_skickad")]

    def __str__(self) -> str:
        return f"{self.sida}: {_('ja') if self.hjalpte else _('nej')}"
