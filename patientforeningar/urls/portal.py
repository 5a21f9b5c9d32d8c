"""The association's own pages, below `/forening/`: with a session, kept by nobody."""

from patientforeningar.urls import filer, inlamning, konton

urlpatterns = [*konton.urlpatterns, *inlamning.urlpatterns, *filer.urlpatterns]
