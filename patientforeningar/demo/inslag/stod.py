"""Standing support and notices that are shown."""

from patientforeningar.demo.inslag.handelser import ANHORIGA, BARN, HJARTA, LEDER, STROKE
from patientforeningar.demo.recept import InslagRecept
from patientforeningar.inslag.lage import Lage
from patientforeningar.models import Inslag

STOD = (
    InslagRecept(
        HJARTA,
        "Prata med någon som vet",
        "Ring eller mejla oss om du vill prata med någon som själv har varit med om det.",
        Lage.VISAS,
        sort=Inslag.Sort.STOD,
        plats="Kalix",
        text="Den som svarar är själv patient eller närstående och har tystnadslöfte. Vi ger inga råd om medicin eller "
        "behandling, men vi lyssnar.",
        visas=(-9, 300),
        ovrigt={"tider": "Tisdagar 17–19", "for_vem": Inslag.ForVem.ALLA},
    ),
    InslagRecept(
        ANHORIGA,
        "Stödsamtal för anhöriga",
        "Vi ringer upp dig när det passar. Du bestämmer vad vi pratar om.",
        Lage.VISAS,
        sort=Inslag.Sort.STOD,
        plats="Övertorneå",
        visas=(-9, 300),
        ovrigt={"tider": "Vardagar efter överenskommelse", "for_vem": Inslag.ForVem.NARSTAENDE},
    ),
    InslagRecept(
        ANHORIGA,
        "Tukea omaisille",
        "Autatko läheistäsi? Voit puhua kanssamme suomeksi.",
        Lage.VISAS,
        sort=Inslag.Sort.STOD,
        plats="Haparanda",
        visas=(-9, 300),
        ovrigt={"sprak": "fi", "tider": "Arkisin sopimuksen mukaan", "for_vem": Inslag.ForVem.NARSTAENDE},
    ),
    InslagRecept(
        STROKE,
        "Nu kan du låna böcker om afasi",
        "Vi har samlat böcker och bildstöd som du kan låna utan kostnad.",
        Lage.VISAS,
        sort=Inslag.Sort.MEDDELANDE,
        plats="Gällivare",
        visas=(-5, 80),
    ),
    InslagRecept(
        BARN,
        "Läger för hela familjen",
        "Anmälan till sommarens läger öppnar snart. Där finns plats för assistenter.",
        Lage.KOMMANDE,
        sort=Inslag.Sort.MEDDELANDE,
        plats="Arvidsjaur",
        visas=(14, 75),
    ),
    InslagRecept(
        LEDER,
        "Vi har fått en ny lokal",
        "Föreningens träffar hålls nu på markplan, med plats för rullstol.",
        Lage.SLUT,
        sort=Inslag.Sort.MEDDELANDE,
        inlamnad=60,
        visas=(-57, -3),
    ),
)
