"""The glossary as a page; its words are rows of the register."""

from patientinfo.demo.recept import Sida
from patientinfo.demo.sidor import kallor
from patientinfo.demo.sidor.nummer import VARDGUIDEN

ORDLISTA = Sida(
    typ="OrdlistaPage",
    slug="ordlista",
    titel="Ordlista",
    ingress=(
        "Vården har många egna ord. Här förklarar vi dem på vanlig svenska. När ett sådant ord kommer första gången "
        "på en sida kan du få förklaringen direkt."
    ),
    sokord="ord förkortningar betyder förklaring vad betyder begrepp",
    teman=["sprak"],
    kallor=[kallor.SPRAKLAGEN, kallor.GENERISKA_MODELLEN],
    kropp=[
        (
            "fakta",
            {
                "rubrik": "Hittar du inte ordet?",
                "text": f"<p>Fråga den som använde det. Det är vårdens sak att tala så att du förstår. Du kan också ringa {VARDGUIDEN}.</p>",
            },
        ),
    ],
)
