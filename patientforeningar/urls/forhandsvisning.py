"""Before it is public: the fit check, the preview and its link for the board, the poster, the association's guide."""

from __future__ import annotations

from django.urls import URLPattern, path

from patientforeningar.forhandsvisning import handledning, kontroll, vyer

urlpatterns: list[URLPattern] = [
    path("handledning/", handledning.handledning, name="portal_handledning"),
    path("inslag/<int:pk>/lasbarhet/", kontroll.kontroll, name="portal_lasbarhet"),
    path("inslag/<int:pk>/forhandsvisning/", vyer.forhandsvisning, name="portal_forhandsvisning"),
    path("inslag/<int:pk>/dela/", vyer.dela, name="portal_dela"),
    path("inslag/<int:pk>/affisch/", vyer.affisch, name="portal_affisch"),
    path("delad/<str:nyckel>/", vyer.delad, name="portal_delad"),
    path("delad/<str:nyckel>/fil/<str:fil>.pdf", vyer.delad_fil, name="portal_delad_fil"),
    path("delad/<str:nyckel>/fil/<str:fil>/<int:bredd>.webp", vyer.delad_fil, name="portal_delad_fil"),
]
