"""Files: the same two addresses behind each of three doors."""

from __future__ import annotations

from django.urls import URLPattern, path

from patientforeningar.filer.dorrar import egen_fil, publik_fil, redaktionens_fil
from patientforeningar.filer.servering import Vy
from patientforeningar.models.fil import PORTAL, PUBLIK, REDAKTION


def _adresser(vag: str, vy: Vy, namn: str) -> list[URLPattern]:
    """A PDF by its key, a picture by its key and the width that is wanted."""
    return [path(f"{vag}<str:nyckel>.pdf", vy, name=namn), path(f"{vag}<str:nyckel>/<int:bredd>.webp", vy, name=namn)]


# Below /forening/, /foreningar/ and /redaktion/.
urlpatterns = _adresser("fil/", egen_fil, PORTAL)
publika = _adresser("fil/", publik_fil, PUBLIK)


def redaktionens() -> list[URLPattern]:
    """`register_admin_urls`."""
    return _adresser("foreningar/fil/", redaktionens_fil, REDAKTION)
