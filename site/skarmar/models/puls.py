"""What a screen last said of itself, and when it was silent."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from skarmar.models.skarm import Skarm


class Puls(models.Model):
    """The last heartbeat of a screen; rows are written in batches."""

    skarm = models.OneToOneField(Skarm, verbose_name=_("skärm"), on_delete=models.CASCADE, related_name="puls")
    senast = models.DateTimeField(_("senast hörd av"))
    utgava = models.CharField(_("spelarens utgåva"), max_length=40, blank=True)
    spellista = models.CharField(_("spellistans avtryck"), max_length=64, blank=True)
    punkt = models.CharField(_("visar"), max_length=40, blank=True)
    fel = models.CharField(_("senaste fel"), max_length=200, blank=True)
    cachealder = models.PositiveIntegerField(_("innehållets ålder i sekunder"), null=True)
    klockfel = models.IntegerField(_("klockan går fel, i sekunder"), null=True)
    utan_natverk = models.BooleanField(
        _("klarar sig utan nätverk"), default=False, help_text=_("Falskt när serviceworkern inte kan köras.")
    )
    bredd = models.PositiveSmallIntegerField(_("bredd"), null=True)
    hojd = models.PositiveSmallIntegerField(_("höjd"), null=True)

    class Meta:
        verbose_name = _("puls")
        verbose_name_plural = _("pulser")

    def __str__(self) -> str:
        return str(self.skarm)


class Avbrott(models.Model):
    """A time in which a screen that is in use was not heard of. One letter when it begins, one when it ends."""

    skarm = models.ForeignKey(Skarm, verbose_name=_("skärm"), on_delete=models.CASCADE, related_name="avbrott")
    fran = models.DateTimeField(_("tystnade"))
    upptackt = models.DateTimeField(_("upptäckt"))
    till = models.DateTimeField(_("hördes igen"), null=True, blank=True)

    class Meta:
        verbose_name = _("avbrott")
        verbose_name_plural = _("avbrott")
        ordering = ("-fran",)
        constraints = [
            models.UniqueConstraint(fields=("skarm",), condition=Q(till__isnull=True), name="avbrott_ett_i_taget"),
        ]

    def __str__(self) -> str:
        return str(self.skarm)
