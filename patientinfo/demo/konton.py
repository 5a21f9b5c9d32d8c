"""The demo accounts: one for each role, in development only, named after the role and nobody."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group

from patientinfo.models import Konto
from patientinfo.rollnamn import ADMINISTRATOR, FORENINGSGRANSKARE, GRANSKARE, REDAKTOR, SKARMANSVARIG

LOSENORD = "demo"

# Address, shown name, group.
KONTON = [
    ("admin@example.se", "Administratör", ADMINISTRATOR),
    ("redaktor@example.se", "Redaktör", REDAKTOR),
    ("granskare@example.se", "Granskare", GRANSKARE),
    ("skarmansvarig@example.se", "Skärmansvarig", SKARMANSVARIG),
    ("foreningsgranskare1@example.se", "Föreningsgranskare Luleå", FORENINGSGRANSKARE),
    ("foreningsgranskare2@example.se", "Föreningsgranskare Kalix", FORENINGSGRANSKARE),
]


def ladda_konton(beratta: Callable[[str], None]) -> None:
    """Save the accounts in their groups and say which they are; none where `settings.DEMO` is off."""
    if not settings.DEMO:
        beratta("Demokonton skapas bara i utvecklingsläge.")
        return
    beratta(f"Demokonton, alla med lösenordet {LOSENORD}:")
    avtryck = make_password(LOSENORD)  # the same for all: making one takes half a second
    for adress, namn, grupp in KONTON:
        ar_admin = grupp == ADMINISTRATOR
        konto = Konto.objects.create(
            email=adress,
            first_name=namn,
            last_name="(demo)",
            password=avtryck,
            is_staff=ar_admin,
            is_superuser=ar_admin,
        )
        konto.groups.add(Group.objects.get(name=grupp))
        beratta(f"  {adress} ({grupp})")
