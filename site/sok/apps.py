"""Search over everything."""

from django.apps import AppConfig


class SokConfig(AppConfig):
    """Search over pages, units and documents."""

    name = "sok"
    verbose_name = "Sök"

    def ready(self) -> None:
        """Listen for what changes how the search answers."""
        from sok import omindexering, signaler  # noqa: PLC0415  (models must be read first)

        signaler.anslut()
        omindexering.anslut()
