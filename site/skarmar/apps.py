"""Digital information screens."""

from django.apps import AppConfig
from django.core.checks import register
from django.utils.translation import gettext_lazy as _


class SkarmarConfig(AppConfig):
    """The room of the screens: may import patientforeningar and patientinfo, and nothing beside or above."""

    name = "skarmar"
    verbose_name = _("Skärmar")

    def ready(self) -> None:
        """Listen for what changes the programme, and for migrations that are done."""
        # Models must be read first.
        from skarmar import arbetsgang, signaler  # noqa: PLC0415
        from skarmar.bilder import uppgifter  # noqa: PLC0415
        from skarmar.doljning import brev as doljningsbrev  # noqa: PLC0415
        from skarmar.kiosk import kontroller  # noqa: PLC0415
        from skarmar.urval import motiv  # noqa: PLC0415

        signaler.anslut()
        arbetsgang.anslut()
        motiv.anslut()
        uppgifter.anslut()
        doljningsbrev.anslut()
        register(kontroller.sidorna_far_ramas_in)
