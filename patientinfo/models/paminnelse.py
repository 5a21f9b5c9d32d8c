"""What page owners have been reminded of, so that they are reminded once."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class Paminnelse(models.Model):
    """That a page was to be reviewed on a certain day; a new day gives a new reminder."""

    sida = models.ForeignKey(Page, verbose_name=_("sida"), on_delete=models.CASCADE, related_name="+")
    galler = models.DateField(_("skulle granskas"))
    skickad = models.DateTimeField(_("skickad"))

    class Meta:
        verbose_name = _("påminnelse")
        verbose_name_plural = _("påminnelser")
        constraints = [models.UniqueConstraint(fields=("sida", "galler"), name="en_paminnelse_per_granskning")]

    def __str__(self) -> str:
        return f"{self.sida} – {self.galler}"
