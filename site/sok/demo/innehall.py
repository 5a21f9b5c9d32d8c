"""Words that mean the same in Swedish care, and some tips. Only words: what is true of them stands on the pages."""

from __future__ import annotations

# Words of equal meaning → everyday words that lead to them, and not back.
SYNONYMER: dict[str, str] = {
    # Sjukdomar och besvär
    "stroke, slaganfall": "hjärnblödning, hjärninfarkt, propp i hjärnan",
    "hjärtinfarkt": "hjärtattack",
    "hypertoni, högt blodtryck": "",
    "diabetes": "sockersjuka",
    "artros": "ledförslitning, förslitning, slitna leder",
    "fraktur, benbrott": "brutet ben",
    "depression": "nedstämd, deprimerad",
    "demens": "alzheimer, glömsk",
    "cancer": "tumör, tumörsjukdom",
    "kol": "kroniskt obstruktiv lungsjukdom, rökarlungor",
    "ms, multipel skleros": "",
    "yrsel": "snurrig, svindel",
    "inkontinens": "urinläckage, kissar på sig",
    "afasi": "svårt att tala, tappat talet",
    "dysfagi, sväljsvårigheter": "svårt att svälja, sätter i halsen",
    "fetma, obesitas": "kraftig övervikt",
    "utmattning, utmattningssyndrom": "utbränd, gått i väggen",
    "värk, smärta": "ont",
    # Dem man möter
    "fysioterapeut, sjukgymnast": "",
    "fysioterapi, sjukgymnastik": "",
    "läkare": "doktor",
    "logoped": "talpedagog",
    "dietist": "kostrådgivare",
    "distriktssköterska": "syster",
    "psykolog": "terapeut",
    "kurator": "någon att prata med",
    "anhörig, närstående": "make, sambo, släkting",
    "patientnämnd": "klagomål, klaga",
    # Vården
    "hälsocentral, vårdcentral": "husläkare",
    "sjukhus": "lasarett",
    "rehabilitering": "återhämtning, komma tillbaka",
    "habilitering": "hab",
    "sip, samordnad individuell plan": "vårdplan",
    "avgift, patientavgift": "pris, taxa",
    "högkostnadsskydd, frikort": "kostnadstak",
    "remiss": "vårdbegäran",
    "fysisk aktivitet på recept": "motion på recept, träning på recept",
    "egenvård": "ta hand om mig själv",
    "utskrivning": "åka hem från sjukhuset, hemgång",
    "hemsjukvård": "sjukvård hemma, vård hemma",
    "korttidsboende": "växelvård, avlastning",
    "journal": "patientjournal",
    "teleslinga, hörslinga": "",
    # Hjälpmedel
    "elrullstol": "permobil, elmoped",
    "rullstol": "transportstol, rullis",
    "rollator": "gåvagn",
    "gånghjälpmedel": "käpp, krycka, gåstol, gåbord, rollator",
    "hörapparat, hörhjälpmedel": "öronsnäcka",
    "hjälpmedel": "hjälpmedelscentral, griptång, duschstol",
    "ortos": "skena, stödskena",
    "protes": "konstgjort ben, konstgjord arm",
    "bostadsanpassning": "bygga om hemma, ta bort trösklar",
    "trygghetslarm": "larmknapp, larmklocka",
    # Resor
    "sjukresa": "taxi, sjuktaxi, skjuts, resa till sjukhuset, milersättning, reseersättning",
    "färdtjänst": "taxi, skjuts",
    "sjuktransport": "ambulans, liggande transport",
}

# Where to → what people search for; the site's own address, or the slug of a care unit.
TIPS: dict[str, str] = {
    "/sjukresor/": "taxi, sjuktaxi, resa till sjukhuset, vad kostar resan",
    "/hjalpmedel/": "rullstol, rollator, låna rullstol, låna hjälpmedel",
    "/sip/": "samordnad plan, vårdplan",
    "/vem-ansvarar/": "kommunen eller regionen, vem gör vad",
    "/narstaende/": "anhörigstöd, stöd till anhöriga",
    "/ordlista/": "vad betyder ordet, svåra ord, förkortningar",
}
