"""The demo accounts: one for each role, in development only, named after the role and nobody."""

from __future__ import annotations

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group

from patientinfo.models import Konto

LOSENORD = "demo"

# Address, shown name, group.
KONTON = [
    ("admin@example.se", "Administratör", "Administratör"),
    ("redaktor@example.se", "Redaktör", "Redaktör"),
    ("granskare@example.se", "Granskare", "Granskare"),
    ("skarmansvarig@example.se", "Skärmansvarig", "Skärmansvarig"),
    ("foreningsgranskare1@example.se", "Föreningsgranskare Luleå", "Föreningsgranskare"),
    ("foreningsgranskare2@example.se", "Föreningsgranskare Kalix", "Föreningsgranskare"),
]


def ladda_konton() -> int:
    """Save the accounts that are missing, in their groups, and return how many that were.

    Those that exist are left as they are: a changed password stays changed.
    """
    finns = set(Konto.objects.values_list("email", flat=True))
    saknas = [rad for rad in KONTON if rad[0] not in finns]
    avtryck = make_password(LOSENORD) if saknas else ""  # the same for all: making one takes half a second
    for adress, namn, grupp in saknas:
        ar_admin = grupp == "Administratör"
        konto = Konto.objects.create(
            email=adress,
            first_name=namn,
            last_name="(demo)",
            password=avtryck,
            is_staff=ar_admin,
            is_superuser=ar_admin,
        )
        konto.groups.add(Group.objects.get_or_create(name=grupp)[0])
    return len(saknas)
