"""What the region's editors publish: pages, places, themes, fees, short addresses."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PatientinfoConfig(AppConfig):
    """The lowest room: imports none of the others."""

    name = "patientinfo"
    verbose_name = _("Patientinformation")

    def ready(self) -> None:
        """Listen for what changes the pages, and for migrations that are done."""
        from patientinfo import bildversioner, roller, signaler

        bildversioner.anslut()
        signaler.anslut()
        roller.anslut()
