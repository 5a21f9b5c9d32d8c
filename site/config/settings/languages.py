"""The languages of the pages: Swedish without prefix, others with theirs.

Northern Sámi, Lule Sámi and Meänkieli are unknown to Django; each also needs a (possibly empty)
`django.mo` under LOCALE_PATHS, or its addresses answer 404.
"""

from pathlib import Path

from django.conf import locale

LOCALE_PATHS = [Path(__file__).resolve().parents[1] / "locale"]

LANGUAGES = [
    ("sv", "Svenska"),
    ("en", "English"),
    ("fi", "Suomi"),
    ("se", "Davvisámegiella"),
    ("smj", "Julevsámegiella"),
    ("fit", "Meänkieli"),
]

for code, name, name_local in (
    ("se", "Northern Sami", "Davvisámegiella"),
    ("smj", "Lule Sami", "Julevsámegiella"),
    ("fit", "Meänkieli", "Meänkieli"),
):
    locale.LANG_INFO.setdefault(code, {"bidi": False, "code": code, "name": name, "name_local": name_local})
