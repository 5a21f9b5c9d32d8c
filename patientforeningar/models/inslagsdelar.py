"""What belongs to an item: pictures and documents follow its versions, changes of single dates do not."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from patientforeningar.models.fil import Fil
from patientforeningar.models.inslag import Inslag


class InslagsBild(Orderable):
    """A picture of the item. What it shows and why it may be shown is always said."""

    inslag = ParentalKey(Inslag, on_delete=models.CASCADE, related_name="bilder")
    fil = models.ForeignKey(Fil, on_delete=models.PROTECT, related_name="bildrader")
    alt = models.CharField(_("vad bilden visar"), max_length=200)
    rattighet = models.CharField(
        _("fotograf och rätt att visa"),
        max_length=200,
        help_text=_("Vem har tagit bilden? Har de som syns på den sagt ja?"),
    )

    panels = [FieldPanel("alt"), FieldPanel("rattighet")]

    class Meta(Orderable.Meta):
        verbose_name = _("bild")
        verbose_name_plural = _("bilder")

    def __str__(self) -> str:
        return self.alt


class InslagsDokument(Orderable):
    """A PDF of the item."""

    inslag = ParentalKey(Inslag, on_delete=models.CASCADE, related_name="dokument")
    fil = models.ForeignKey(Fil, on_delete=models.PROTECT, related_name="dokumentrader")
    titel = models.CharField(_("vad dokumentet heter"), max_length=120)

    panels = [FieldPanel("titel")]

    class Meta(Orderable.Meta):
        verbose_name = _("dokument")
        verbose_name_plural = _("dokument")

    def __str__(self) -> str:
        return self.titel


class Avvikelse(models.Model):
    """One date of an event that is cancelled or moved: said at once, without review, and logged.

    Only dates and times, no text: so nothing unreviewed is ever shown.
    """

    inslag = models.ForeignKey(Inslag, on_delete=models.CASCADE, related_name="avvikelser")
    datum = models.DateField(_("det tillfälle som ändras"))
    ny_borjar = models.DateTimeField(_("ny tid, börjar"), null=True, blank=True)
    ny_slutar = models.DateTimeField(_("ny tid, slutar"), null=True, blank=True)
    skapad = models.DateTimeField(default=timezone.now)
    skapad_av = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        verbose_name = _("inställt eller flyttat tillfälle")
        verbose_name_plural = _("inställda och flyttade tillfällen")
        ordering = ("datum",)
        constraints = [models.UniqueConstraint(fields=("inslag", "datum"), name="avvikelse_en_per_dag")]

    def __str__(self) -> str:
        return f"{self.datum:%Y-%m-%d}"

    @property
    def installd(self) -> bool:
        """True when the date is cancelled; otherwise it has been moved."""
        return self.ny_borjar is None

    def clean(self) -> None:
        """Refuse a new time that ends before it begins."""
        super().clean()
        if self.ny_borjar and self.ny_slutar and self.ny_slutar <= self.ny_borjar:
            raise ValidationError({"ny_slutar": _("Slutet måste komma efter början.")})


class Handlaggning(models.Model):
    """Who has claimed an item in review, so that two do not read the same one."""

    inslag = models.OneToOneField(Inslag, on_delete=models.CASCADE, related_name="handlaggning")
    konto = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    sedan = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("handläggning")
        verbose_name_plural = _("handläggningar")

    def __str__(self) -> str:
        return f"{self.inslag}: {self.konto}"


class Meddelande(models.Model):
    """A few words about an item, between its association and the region."""

    inslag = models.ForeignKey(Inslag, on_delete=models.CASCADE, related_name="meddelanden")
    avsandare = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    fran_regionen = models.BooleanField(default=False)
    text = models.TextField(_("meddelande"), max_length=1000)
    skickat = models.DateTimeField(_("skickat"), default=timezone.now)
    last = models.DateTimeField(_("läst"), null=True, blank=True)

    class Meta:
        verbose_name = _("meddelande")
        verbose_name_plural = _("meddelanden")
        ordering = ("skickat",)

    def __str__(self) -> str:
        return f"{self.skickat:%Y-%m-%d}"
