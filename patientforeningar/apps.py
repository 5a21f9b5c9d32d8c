"""What associations hand in, how it is reviewed, and where it is seen."""

from django.apps import AppConfig
from django.core.checks import register
from django.utils.translation import gettext_lazy as _


class PatientforeningarConfig(AppConfig):
    """The room of the associations: may import patientinfo, and nothing above."""

    name = "patientforeningar"
    verbose_name = _("Patientföreningar")

    def ready(self) -> None:
        """Listen for what changes the public pages, and for migrations that are done."""
        # Models must be read first.
        from patientforeningar import arbetsgang, orubblig, signaler  # noqa: PLC0415
        from patientforeningar.brev import lyssnare, wagtails_egna  # noqa: PLC0415
        from patientforeningar.filer import kontroller  # noqa: PLC0415

        register(kontroller.lagret_ar_privat)
        register(kontroller.virusskannerns_adress)
        signaler.anslut()
        arbetsgang.anslut()
        orubblig.anslut()
        lyssnare.anslut()
        wagtails_egna.anslut()
