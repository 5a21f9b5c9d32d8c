"""While a version is exchanged the old pages' style and scripts are still there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management import call_command


def test_en_ny_version_lagger_till_filer_och_tar_inte_bort_de_gamla(tmp_path: Path, settings: Any) -> None:
    kalla = tmp_path / "kalla"
    kalla.mkdir()
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATICFILES_DIRS = [kalla]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    lager = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": lager}
    for text in ("a{}", "b{}"):
        (kalla / "prov.css").write_text(text * 100)
        call_command("collectstatic", interactive=False, verbosity=0)
    avtryckta = list((tmp_path / "static").glob("prov.????????????.css"))
    assert sorted(fil.read_text()[:1] for fil in avtryckta) == ["a", "b"]
    assert all(Path(f"{fil}.br").exists() for fil in avtryckta)
