"""The step of the workflow in which the region decides about an item."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from patientinfo.models.granskning import AnnanPerson


class Foreningsgranskning(AnnanPerson):
    """Approval by a Föreningsgranskare who answers for the place and has nothing to do with the association."""

    class Meta:
        verbose_name = gettext_lazy("granskning av föreningars inslag")
        verbose_name_plural = gettext_lazy("granskningar av föreningars inslag")

    @classmethod
    def get_description(cls) -> str:
        """What the administrator reads when choosing the step."""
        return _("Den som ansvarar för platsen beslutar efter kriterierna, aldrig om sin egen förenings inslag.")
