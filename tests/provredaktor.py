"""An editor in a process of its own, who changes the content when told to: run by `webbprocess.Program`."""

# Answers each line when the change has been committed and told.
REDAKTOREN = """
from django.utils import timezone
from wagtail.models import Page
from patientforeningar.models import Inslag
from patientinfo.models import Kommun, Plats
from skarmar.flotta.token import avtryck
from skarmar.models import Koppling, Skarm
for rad in sys.stdin:
    vad, _, varde = rad.strip().partition(" ")
    if vad == "sip":
        sida = Page.objects.get(url_path="/hem/sip/").specific
        sida.title = varde
        sida.save_revision().publish()
    elif vad == "kommun":
        kommun = Kommun.objects.get(slug="lulea")
        kommun.namn = varde
        kommun.save()
    elif vad == "skarm":
        adress, token = varde.split()
        skarm = Skarm.objects.create(namn=adress, adress=adress, plats=Plats.objects.order_by("pk").first())
        Koppling.objects.create(skarm=skarm, token=avtryck(token), gjord=timezone.now())
    elif vad == "inslag":
        synliga = Inslag.objects.visningsbara(timezone.now())
        print(synliga.order_by("pk")[0].get_absolute_url(), flush=True)
        continue
    elif vad == "ta_ned":
        next(i for i in Inslag.objects.all() if i.get_absolute_url() == varde).unpublish()
    print("klart", flush=True)
"""
