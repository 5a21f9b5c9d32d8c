"""allauth's apps, as they are installed here."""

from __future__ import annotations

from allauth.account.apps import AccountConfig
from django.conf import settings


class KontonConfig(AccountConfig):
    """allauth.account, which demands its link in the chain; where nobody signs in there is none."""

    def ready(self) -> None:
        """allauth's own checks, and our ears, under every role that has sign-in."""
        if settings.SITE_ROLE != "public":
            super().ready()
            # Models must be read first.
            from patientforeningar.konton import nyckelbesked  # noqa: PLC0415

            nyckelbesked.anslut()
