"""Accounts of those who act for associations: a code by e-mail, and a passkey or an app for who wants it (allauth).

Those who work at the region sign in at /redaktion/ with their password; a code alone never lets them in
(patientforeningar/konton, docs/decisions).
"""

from __future__ import annotations

ACCOUNT_ADAPTER = "patientforeningar.konton.adapter.KontoAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]  # nobody signs up by way of allauth: no address leads there, the adapter refuses
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "length": 8, "dashed": True}
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600  # seconds
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
# A new code is asked for by the same form again: allauth's own "send again" writes to known addresses only,
# and a clock would tell which those are.
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = False
ACCOUNT_PREVENT_ENUMERATION = True
# An account has one address, its own; a row of allauth's beside it would let an address in that has been changed.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = {
    "request_login_code": "20/m/ip,3/m/key,20/d/key",
    "login_failed": "10/m/ip,5/300s/key",
}

MFA_ADAPTER = "patientforeningar.konton.mfa.MfaAdapter"
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1  # thirty seconds either way: not every clock is right
MFA_FORMS = {"add_webauthn": "patientforeningar.konton.passkey.PasskeyForm"}
