"""The glossary: the first use of a term on a page explains itself (Språklagen 11 §: explain terms)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import RevisionMixin
from wagtail.search import index


class Ordlisteord(RevisionMixin, index.Indexed, models.Model):
    """A term of care and what it means in plain words."""

    ord = models.CharField(_("ord"), max_length=60, unique=True)
    slug = models.SlugField(_("adressdel"), max_length=60, unique=True)
    former = models.CharField(
        _("andra former"),
        max_length=300,
        blank=True,
        help_text=_("Böjningar och andra skrivsätt som också ska förklaras, åtskilda av komma: remissen, remisser."),
    )
    forklaring = models.CharField(
        _("förklaring"), max_length=400, help_text=_("En eller två meningar som den som aldrig hört ordet förstår.")
    )
    forklara_i_text = models.BooleanField(
        _("förklara i text"), default=True, help_text=_("Visa förklaringen första gången ordet står på en sida.")
    )

    search_fields = [index.SearchField("ord"), index.AutocompleteField("ord"), index.SearchField("forklaring")]
    panels = [
        FieldPanel("ord"),
        FieldPanel("slug"),
        FieldPanel("former"),
        FieldPanel("forklaring"),
        FieldPanel("forklara_i_text"),
    ]

    class Meta:
        verbose_name = _("ord i ordlistan")
        verbose_name_plural = _("ord i ordlistan")
        ordering = ("ord",)

    def __str__(self) -> str:
        return self.ord

    @property
    def alla_former(self) -> list[str]:
        """The term and its other forms, longest first so that the longest match wins."""
        former = [self.ord, *(form.strip() for form in self.former.split(","))]
        return sorted({form for form in former if form}, key=len, reverse=True)
