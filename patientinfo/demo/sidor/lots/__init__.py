"""The guide "Hitta rätt": a few questions that end in who is responsible and whom to contact."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.lots.familjen import BARN, NARSTAENDE
from patientinfo.demo.sidor.lots.fragor import FRAGOR
from patientinfo.demo.sidor.lots.vardagen import ARBETE, HJALPMEDEL, RESOR
from patientinfo.demo.sidor.lots.varden import VARDEN

HITTA_RATT = Sida(
    typ="LotsPage",
    slug="hitta-ratt",
    titel="Hitta rätt",
    ingress=(
        "Svara på några frågor, så får du veta vem som ansvarar, vem du ringer och vad det kostar. "
        "Du behöver inte säga vem du är."
    ),
    sokord="lots guide vägvisare vem ringer jag vart vänder jag mig vilken vård hjälp att hitta kontakt manual karta",
    teman=["rehabilitering", "hjalpmedel", "resor", "rattigheter"],
    kallor=[
        kallor.UPPDRAGET,
        kallor.SAMORDNING,
        kallor.OPPENVARDSREHAB,
        kallor.RESOR_REGIONEN,
        kallor.RESOR_1177,
        kallor.FORSKRIVNING,
        kallor.HEMSJUKVARD,
        kallor.UTSKRIVNINGSLAGEN,
        kallor.SIP_VARDGIVARE,
    ],
    i_meny=True,
    kort="ratt",
    egna={"trad": [*FRAGOR, *VARDEN, *HJALPMEDEL, *RESOR, *ARBETE, *BARN, *NARSTAENDE]},
)
