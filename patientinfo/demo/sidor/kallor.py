"""The sources that the texts rest on. Those that carry no date say so."""

from patientinfo.demo.recept import Kalla

UTAN_DATUM = "utan datum"
REGIONEN = "Region Norrbotten"

UPPDRAGET = Kalla("Regionstyrelsens svar på sjukvårdsberedningens rapport för 2022", REGIONEN, datum="2023")
SAMORDNING = Kalla("Regionstyrelsens svar på sjukvårdsberedningens rapport för 2017–2018", REGIONEN, datum="2019")
DIREKTOREN = Kalla("Regiondirektörens rapport till regionstyrelsen", REGIONEN, datum="2018")
MEDVERKAN = Kalla("Uppföljning av regionstyrelsens uppdrag", REGIONEN, datum="2019")

RESOR_REGIONEN = Kalla("Sjukresor", REGIONEN, "https://www.norrbotten.se/", UTAN_DATUM)
RESOR_1177 = Kalla("Sjukresor i Norrbotten", "1177", "https://www.1177.se/norrbotten/", UTAN_DATUM)
AVGIFTER_1177 = Kalla("Patientavgifter i Norrbotten", "1177", "https://www.1177.se/norrbotten/", UTAN_DATUM)
SOKA_VARD_1177 = Kalla("Att söka vård i Norrbotten", "1177", "https://www.1177.se/norrbotten/", UTAN_DATUM)
OPPENVARDSREHAB = Kalla("Öppenvårdsrehabilitering", REGIONEN, "https://www.norrbotten.se/", UTAN_DATUM)
SIP_VARDGIVARE = Kalla(
    "Samordnad individuell plan i Norrbotten",
    "Vårdgivarwebben, Region Norrbotten",
    "https://vardgivarwebben.norrbotten.se/",
    UTAN_DATUM,
)
SYNPUNKTER = Kalla("Synpunkter på vården", REGIONEN, "https://vardsynpunkter.norrbotten.se/", UTAN_DATUM)

GENERISKA_MODELLEN = Kalla(
    "Generisk modell för rehabilitering",
    "Nationellt system för kunskapsstyrning hälso- och sjukvård",
    "https://kunskapsstyrningvard.se/",
    "2021, uppdaterad 2024",
)
FORSKRIVNING = Kalla("Förskrivning av hjälpmedel", "Kunskapsguiden", "https://kunskapsguiden.se/", UTAN_DATUM)
FORSKRIVNING_FORESKRIFT = Kalla(
    "Föreskrift om förskrivning av hjälpmedel, HSLF-FS 2021:52", "Socialstyrelsen", datum="2021"
)
HEMSJUKVARD = Kalla("Hemsjukvård", "Överkalix kommun", "https://www.overkalix.se/", UTAN_DATUM)
LULEA = Kalla("Hälso- och sjukvård och hjälpmedel", "Luleå kommun", datum=UTAN_DATUM)
KALIX = Kalla("Avgifter för hemsjukvård", "Kalix kommun", datum="2024")
PAJALA = Kalla("Avgifter för hemsjukvård och hjälpmedel", "Pajala kommun", datum=UTAN_DATUM)

HALSO_OCH_SJUKVARDSLAGEN = Kalla("Hälso- och sjukvårdslag (2017:30)", "Sveriges riksdag", datum="2017")
SOCIALTJANSTLAGEN = Kalla("Socialtjänstlag (2025:400)", "Sveriges riksdag", datum="2025")
PATIENTLAGEN = Kalla("Patientlagen", "Sveriges riksdag", datum=UTAN_DATUM)
UTSKRIVNINGSLAGEN = Kalla(
    "Lag (2017:612) om samverkan vid utskrivning från sluten hälso- och sjukvård", "Sveriges riksdag", datum="2017"
)
MINORITETSLAGEN = Kalla(
    "Lag (2009:724) om nationella minoriteter och minoritetsspråk", "Sveriges riksdag", datum="2009"
)
SPRAKLAGEN = Kalla("Språklagen", "Sveriges riksdag", datum=UTAN_DATUM)
DOS_LAGEN = Kalla("Lag (2018:1937) om tillgänglighet till digital offentlig service", "Sveriges riksdag", datum="2018")
DATASKYDD = Kalla("EU:s dataskyddsförordning, GDPR, artikel 13", "Europeiska unionen", datum="2016")
DATASKYDD_SVENSK = Kalla(
    "Lag (2018:218) med kompletterande bestämmelser till EU:s dataskyddsförordning", "Sveriges riksdag", datum="2018"
)
