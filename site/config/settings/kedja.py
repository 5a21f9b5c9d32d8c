"""The chain that every request goes through, by the doors that are open (design: "Roles")."""

from __future__ import annotations

from django.core.exceptions import ImproperlyConfigured

# Who is let in: `public` reads, `forening` adds the associations' pages, `redaktion` the admin, `all` everything.
ROLLER = frozenset({"public", "forening", "redaktion", "all"})

_INLOGGNING = frozenset(
    {
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "patientinfo.admin.besked.NekadBesked",
        "axes.middleware.AxesMiddleware",
        "allauth.account.middleware.AccountMiddleware",
    }
)

_KEDJA = (
    "config.svarscache.middleware.Svarscache",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.middleware.Loggrad",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "config.middleware.AdressensSprak",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "patientinfo.admin.besked.NekadBesked",
    "config.middleware.Omdirigeringar",
    "axes.middleware.AxesMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "config.databasavbrott.Databasavbrott",
)


def kedja(roll: str, *, x_frame_options: bool, matning: bool) -> list[str]:
    """The middleware for `roll`; raises ImproperlyConfigured for a role that does not exist.

    `x_frame_options` says whether that old header can say what `frame-ancestors` says, `matning` whether
    requests are counted for Prometheus.
    """
    if roll not in ROLLER:
        raise ImproperlyConfigured(f"SITE_ROLE is {roll!r}; it must be one of {', '.join(sorted(ROLLER))}.")
    utan = set(_INLOGGNING) if roll == "public" else set()
    if not x_frame_options:
        utan.add("django.middleware.clickjacking.XFrameOptionsMiddleware")
    lankar = [lank for lank in _KEDJA if lank not in utan]
    if matning:
        fore, efter = (f"django_prometheus.middleware.Prometheus{del_}Middleware" for del_ in ("Before", "After"))
        return [fore, *lankar, efter]
    return lankar
