"""The unit: the home page of what `wagtail start` generates from the installed package, run as our site is run."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from server import Server, server

HEM, SOK = "/", "/search/?query=home"

# What the generated production settings leave to whoever runs it.
_EGNA = 'SECRET_KEY = "enhet-" + "0" * 50\nALLOWED_HOSTS = ["127.0.0.1"]\n'


@contextmanager
def enhet() -> Iterator[Server]:
    """A freshly generated project, migrated, with DEBUG off, on gunicorn with our own configuration."""
    with tempfile.TemporaryDirectory(prefix="bench-enhet-") as namn:
        mapp = Path(namn)
        miljo = {en: varde for en, varde in os.environ.items() if en not in {"PYTHONPATH", "DATABASE_URL"}}
        miljo["DJANGO_SETTINGS_MODULE"] = "enhet.settings.production"
        # By the module, so that it is the package that runs us and no other on the path.
        starta = "from wagtail.bin.wagtail import main; main()"
        subprocess.run(
            [sys.executable, "-c", starta, "start", "enhet", namn], env=miljo, check=True, capture_output=True
        )
        (mapp / "enhet/settings/local.py").write_text(_EGNA)
        for steg in (["migrate", "-v0"], ["collectstatic", "--noinput", "-v0"]):
            subprocess.run([sys.executable, "manage.py", *steg], cwd=mapp, env=miljo, check=True)
        with server("enhet.wsgi:application", mapp, miljo, forsta=HEM) as ett:
            yield ett
