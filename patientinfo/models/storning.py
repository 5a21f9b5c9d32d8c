"""Notices of disturbance: what does not work as usual right now."""

from __future__ import annotations

import datetime as dt
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import RevisionMixin


class StorningQuerySet(models.QuerySet["Storning"]):
    """Notices, asked with the time as an argument."""

    def visningsbara(self, vid: dt.datetime) -> Self:
        """Notices that are inside their time at `vid`."""
        return self.filter(Q(till__isnull=True) | Q(till__gt=vid), fran__lte=vid)


class Storning(RevisionMixin, models.Model):
    """A short message on the start page, with a beginning and an end."""

    rubrik = models.CharField(_("rubrik"), max_length=80)
    text = models.TextField(
        _("text"), max_length=400, help_text=_("Vad fungerar inte, för vem, och vad gör man i stället?")
    )
    fran = models.DateTimeField(_("visas från"))
    till = models.DateTimeField(_("visas till"), null=True, blank=True)

    objects = models.Manager.from_queryset(StorningQuerySet)()

    panels = [FieldPanel("rubrik"), FieldPanel("text"), FieldRowPanel([FieldPanel("fran"), FieldPanel("till")])]

    class Meta:
        verbose_name = _("störning")
        verbose_name_plural = _("störningar")
        ordering = ("-fran",)

    def __str__(self) -> str:
        return self.rubrik

    def clean(self) -> None:
        """Refuse a notice that ends before it begins."""
        super().clean()
        if self.till and self.fran and self.till <= self.fran:
            raise ValidationError({"till": _("Slutet måste komma efter början.")})
