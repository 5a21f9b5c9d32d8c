"""Signing in, registering, ombud and the details of the association.

Several addresses carry a second name, by which allauth's code asks for them; other addresses of allauth's do not
exist here: nobody can sign up, set or reset a password, or change an address by way of it.
"""

from __future__ import annotations

from django.urls import URLPattern, path

from patientforeningar.konton.flod import begransad, bromsad
from patientforeningar.konton.vyer import (
    inbjudan,
    inloggning,
    kontakter,
    ombud,
    registrering,
    sakerhet,
    start,
    uppgifter,
)

_forsok = begransad("logga-in-forsok", antal=60, per=300)

_logga_in = begransad("logga-in", antal=30, per=300)(inloggning.LoggaIn.as_view())
_sakerhet = sakerhet.Sakerhet.as_view()

urlpatterns: list[URLPattern] = [
    path("", start.start, name="portal"),
    path("byt/", start.byt_forening, name="portal_byt_forening"),
    # Signing in
    path("logga-in/", _logga_in, name="portal_logga_in"),
    path("logga-in/", _logga_in, name="account_login"),
    path("logga-in/", _logga_in, name="account_request_login_code"),
    path("logga-in/kod/", _forsok(inloggning.Kod.as_view()), name="account_confirm_login_code"),
    path("logga-in/andra-steget/", _forsok(inloggning.AndraSteget.as_view()), name="mfa_authenticate"),
    path("logga-in/passkey/", _forsok(inloggning.Passkey.as_view()), name="mfa_login_webauthn"),
    path("logga-ut/", inloggning.logga_ut, name="portal_logga_ut"),
    # Registering
    path("registrera/", registrering.registrera, name="portal_registrera"),
    path("registrera/", registrering.registrera, name="account_signup"),
    path("registrera/kod/", registrering.kontrollera, name="portal_registrera_kod"),
    path("inbjudan/<str:nyckel>/", inbjudan.svara, name="portal_inbjudan"),
    path("inbjudan/<str:nyckel>/kod/", inbjudan.kontrollera, name="portal_inbjudan_kod"),
    # The association
    path("uppgifter/", uppgifter.uppgifter, name="portal_uppgifter"),
    path("uppgifter/andra/", bromsad(uppgifter.andra), name="portal_uppgifter_andra"),
    path("uppgifter/bekrafta/", bromsad(uppgifter.bekrafta), name="portal_uppgifter_bekrafta"),
    path("uppgifter/kontakt/", bromsad(kontakter.kontakt), name="portal_kontakt_ny"),
    path("uppgifter/kontakt/<int:pk>/", bromsad(kontakter.kontakt), name="portal_kontakt"),
    path("uppgifter/kontakt/<int:pk>/ta-bort/", bromsad(kontakter.ta_bort), name="portal_kontakt_ta_bort"),
    path("uppgifter/avsluta/", bromsad(uppgifter.avsluta), name="portal_uppgifter_avsluta"),
    path("uppgifter/ateruppta/<int:pk>/", bromsad(uppgifter.ateruppta), name="portal_uppgifter_ateruppta"),
    path("ombud/", ombud.ombud, name="portal_ombud"),
    path("ombud/bjud-in/", bromsad(ombud.bjud), name="portal_ombud_bjud_in"),
    path("ombud/inbjudan/<int:pk>/aterta/", bromsad(ombud.aterta), name="portal_ombud_aterta"),
    path("ombud/<int:pk>/sluta/", bromsad(ombud.sluta), name="portal_ombud_sluta"),
    # Keys of one's own
    path("sakerhet/", _sakerhet, name="portal_sakerhet"),
    path("sakerhet/", _sakerhet, name="mfa_index"),
    path("sakerhet/", _sakerhet, name="mfa_list_webauthn"),
    path("sakerhet/app/", sakerhet.LaggTillApp.as_view(), name="mfa_activate_totp"),
    path("sakerhet/app/ta-bort/", sakerhet.TaBortApp.as_view(), name="mfa_deactivate_totp"),
    path("sakerhet/passkey/", sakerhet.LaggTillPasskey.as_view(), name="mfa_add_webauthn"),
    path("sakerhet/passkey/<int:pk>/ta-bort/", sakerhet.TaBortPasskey.as_view(), name="mfa_remove_webauthn"),
    path("sakerhet/reservkoder/", sakerhet.Reservkoder.as_view(), name="mfa_view_recovery_codes"),
    path("sakerhet/reservkoder/fil/", sakerhet.HamtaReservkoder.as_view(), name="mfa_download_recovery_codes"),
    path("sakerhet/reservkoder/nya/", sakerhet.NyaReservkoder.as_view(), name="mfa_generate_recovery_codes"),
    path("sakerhet/bekrafta/", _forsok(sakerhet.BekraftaMedKod.as_view()), name="mfa_reauthenticate"),
    path(
        "sakerhet/bekrafta/passkey/",
        _forsok(sakerhet.BekraftaMedPasskey.as_view()),
        name="mfa_reauthenticate_webauthn",
    ),
]
