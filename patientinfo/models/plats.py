"""The one tree of places: county, kommun, care unit, waiting room."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from tree_queries.fields import TreeNodeForeignKey
from tree_queries.query import TreeQuerySet
from wagtail.search import index

from patientinfo.sokbar import SokbarMixin


class PlatsQuerySet(TreeQuerySet):
    """Places as the rest of the house asks for them."""

    def inom(self, plats: Plats) -> PlatsQuerySet:
        """`plats` and everything below it."""
        return self.descendants(plats, include_self=True)


class Plats(SokbarMixin, index.Indexed, ClusterableModel):
    """A place that feeds, targeting, moderators' responsibility and screens all point at."""

    class Typ(models.TextChoices):
        LAN = "lan", _("län")
        KOMMUN = "kommun", _("kommun")
        ENHET = "enhet", _("vårdenhet")
        VANTRUM = "vantrum", _("väntrum")

    # What a place may stand in; the county stands in nothing.
    STAR_I = {Typ.LAN: None, Typ.KOMMUN: Typ.LAN, Typ.ENHET: Typ.KOMMUN, Typ.VANTRUM: Typ.ENHET}

    namn = models.CharField(_("namn"), max_length=120)
    slug = models.SlugField(
        _("adressdel"),
        max_length=120,
        unique=True,
        help_text=_(
            "Bokstäver a–z, siffror och bindestreck. En vårdenhets adressdel bär sin sort: haparanda-halsocentral."
        ),
    )
    typ = models.CharField(_("typ"), max_length=10, choices=Typ.choices, default=Typ.VANTRUM)
    parent = TreeNodeForeignKey(
        "self", verbose_name=_("ligger i"), null=True, blank=True, on_delete=models.PROTECT, related_name="delar"
    )

    objects = PlatsQuerySet.as_manager()

    search_fields = [
        index.SearchField("namn"),
        index.AutocompleteField("namn"),
        index.FilterField("typ"),
        *SokbarMixin.sokfalt,
    ]

    class Meta:
        verbose_name = _("plats")
        verbose_name_plural = _("platser")
        ordering = ("namn",)

    def __str__(self) -> str:
        return self.namn

    def sokbara_texter(self) -> list[str]:
        """The name and its kind."""
        return [self.namn, str(self.get_typ_display())]

    def clean(self) -> None:
        """Refuse a place that stands in the wrong kind of place, with the message beside the field."""
        super().clean()
        self._krav_pa_typ()
        ratt = self.STAR_I[self.Typ(self.typ)]
        if ratt is None and self.parent:
            raise ValidationError({"parent": _("Länet ligger överst och kan inte ligga i något annat.")})
        if ratt is not None and (not self.parent or self.parent.typ != ratt):
            raise ValidationError(
                {
                    "parent": _("Välj %(ratt)s: %(typ)s kan bara ligga där.")
                    % {"ratt": ratt.label, "typ": self.get_typ_display()}
                }
            )

    def _krav_pa_typ(self) -> None:
        """A kommun or unit without the rest of its record is none, and what lies in a place must still fit there."""
        if type(self) is Plats and self.typ in {self.Typ.KOMMUN, self.Typ.ENHET}:
            raise ValidationError({"typ": _("Lägg till kommuner och vårdenheter i deras egna register.")})
        if self.pk and any(self.STAR_I[self.Typ(del_.typ)] != self.typ for del_ in self.delar.all()):
            raise ValidationError(
                {"typ": _("Det ligger andra platser här, och de kan inte ligga i en plats av den typen.")}
            )


class EgenPlats(Plats):
    """Common ground of the records that are a place themselves: the kind is given, not chosen."""

    TYP: Plats.Typ

    class Meta:
        abstract = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.typ = self.TYP
