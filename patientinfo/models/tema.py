"""Themes: what a page, an association's item or a slide is about."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import RevisionMixin
from wagtail.search import index


class Tema(RevisionMixin, index.Indexed, models.Model):
    """A theme in the words of those who look for it."""

    namn = models.CharField(_("namn"), max_length=60, unique=True)
    slug = models.SlugField(_("adressdel"), max_length=60, unique=True)
    beskrivning = models.CharField(_("beskrivning"), max_length=200, blank=True)

    search_fields = [index.SearchField("namn"), index.AutocompleteField("namn")]
    panels = [FieldPanel("namn"), FieldPanel("slug"), FieldPanel("beskrivning")]

    class Meta:
        verbose_name = _("tema")
        verbose_name_plural = _("teman")
        ordering = ("namn",)

    def __str__(self) -> str:
        return self.namn
