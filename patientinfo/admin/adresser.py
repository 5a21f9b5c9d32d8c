"""The addresses under /redaktion/ that are ours."""

from __future__ import annotations

from django.urls import URLPattern, path

from patientinfo.admin import granskningslankar, oversattningar
from patientinfo.admin.aterkopplingsrapport import AterkopplingRapport, hantera, ta_bort
from patientinfo.admin.bekrafta import bekrafta_sida
from patientinfo.admin.brevrapport import BrevRapport
from patientinfo.admin.granskningsrapport import AttGranskaRapport
from patientinfo.admin.handboksrapport import HandboksRapport, handbok_gor_om, handbok_lage
from patientinfo.admin.handledning import handledning
from patientinfo.admin.per_datum import per_datum


def adresser() -> list[URLPattern]:
    """`register_admin_urls`, before the packages' own: the first address that fits is the one that answers."""
    return [
        path("sidor/<int:page_id>/per-datum/", per_datum, name="per_datum"),
        path("sidor/<int:page_id>/bekrafta/", bekrafta_sida, name="bekrafta_sida"),
        path("sidor/<int:page_id>/granskningslankar/", granskningslankar.lankar, name="granskningslankar"),
        path(
            "sidor/<int:page_id>/granskningslankar/<int:lank_id>/aterkalla/",
            granskningslankar.ta_tillbaka,
            name="granskningslank_tillbaka",
        ),
        path("sidor/<int:page_id>/skicka-oversattning/", oversattningar.skicka, name="skicka_oversattning"),
        path("localize/update/<int:translation_source_id>/", oversattningar.SynkaView.as_view()),
        path("localize/reports/translations/", oversattningar.OversattningarRapport.as_view()),
        path("localize/reports/translations/results/", oversattningar.OversattningarRapport.as_view(results_only=True)),
        path("localize/translate/<int:translation_id>/pofile/upload/", oversattningar.las_in_po),
        path("handledning/", handledning, name="handledning"),
        path("rapporter/att-granska/", AttGranskaRapport.as_view(), name="att_granska"),
        path(
            "rapporter/att-granska/resultat/",
            AttGranskaRapport.as_view(results_only=True),
            name="att_granska_resultat",
        ),
        path("rapporter/aterkoppling/", AterkopplingRapport.as_view(), name="aterkopplingar"),
        path(
            "rapporter/aterkoppling/resultat/",
            AterkopplingRapport.as_view(results_only=True),
            name="aterkopplingar_resultat",
        ),
        path("rapporter/aterkoppling/<int:pk>/hantera/", hantera, name="hantera_aterkoppling"),
        path("rapporter/aterkoppling/<int:pk>/ta-bort/", ta_bort, name="ta_bort_aterkoppling"),
        path("rapporter/brev/", BrevRapport.as_view(), name="skickade_brev"),
        path("rapporter/handboken/", HandboksRapport.as_view(), name="handboksrapport"),
        path("rapporter/handboken/lage/", handbok_lage, name="handbok_lage"),
        path("rapporter/handboken/gor-om/", handbok_gor_om, name="handbok_gor_om"),
        path("rapporter/brev/resultat/", BrevRapport.as_view(results_only=True), name="skickade_brev_resultat"),
    ]
