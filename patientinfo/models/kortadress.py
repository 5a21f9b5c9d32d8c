"""Short addresses for what is printed, said aloud or drawn as QR (Webbriktlinjer R99)."""

from __future__ import annotations

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Page, RevisionMixin
from wagtail.search import index


def andra_rums_adress(kod: str) -> str | None:
    """Where a code of an upper room leads (hook `kortadress`): empty for nowhere, None when `kod` is nobody's."""
    svar = (adress(kod) for adress in hooks.get_hooks("kortadress"))
    return next((ett for ett in svar if ett is not None), None)


class Kortadress(RevisionMixin, index.Indexed, models.Model):
    """`/k/<kod>` leads to a page, wherever the page moves."""

    kod = models.CharField(
        _("kod"),
        max_length=30,
        unique=True,
        validators=[RegexValidator(r"^[a-z0-9-]+$", _("Använd bara små bokstäver a–z, siffror och bindestreck."))],
        help_text=_("Det som står efter /k/. Kort, och lätt att säga högt."),
    )
    sida = models.ForeignKey(Page, verbose_name=_("leder till"), on_delete=models.CASCADE, related_name="kortadresser")

    search_fields = [index.SearchField("kod"), index.AutocompleteField("kod")]
    panels = [FieldPanel("kod"), PageChooserPanel("sida")]

    class Meta:
        verbose_name = _("kortadress")
        verbose_name_plural = _("kortadresser")
        ordering = ("kod",)

    def __str__(self) -> str:
        return f"/k/{self.kod}"

    def get_absolute_url(self) -> str:
        """The short address itself."""
        return reverse("kortadress", args=[self.kod])

    def clean(self) -> None:
        """Refuse what another room's codes look like."""
        super().clean()
        if andra_rums_adress(self.kod) is not None:
            raise ValidationError({"kod": _("Så ser koderna till föreningarnas inslag ut. Välj en annan kod.")})

    def unique_error_message(self, model_class: type[models.Model], unique_check: Sequence[str]) -> ValidationError:
        """The only thing here that must be one of a kind is the code."""
        return ValidationError(_("Koden är upptagen av en annan kortadress."), "unique")
