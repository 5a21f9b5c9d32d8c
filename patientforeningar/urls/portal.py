"""The association's own pages, below `/forening/`: with a session, kept by nobody."""

from patientforeningar.urls import filer, forhandsvisning, inlamning, konton

urlpatterns = [*konton.urlpatterns, *inlamning.urlpatterns, *forhandsvisning.urlpatterns, *filer.urlpatterns]
