// What staff say to all screens also covers a kiosk; dark hours cover it until somebody touches it.
"use strict";

const Kiosk = (window.Kiosk = window.Kiosk || {});
const Skarm = (window.Skarm = window.Skarm || {});

const UTAN_SVAR = 75000; // ms: two questions that got no answer
const TAKT = 1000; // ms between looks at the clock

// `om`: anvand() says whether somebody is there, tackt() is called when a message comes.
Kiosk.besked = function (om) {
  const ruta = document.getElementById("meddelande");
  const morker = document.getElementById("morker");
  const slag = document.getElementById("meddelande-slag");
  const under = [document.getElementById("scen"), document.getElementById("knapprad")];
  let lista = null;
  let visad = "";

  function skriv(id, text) {
    document.getElementById(id).textContent = text;
  }

  function visa(ett) {
    slag.textContent = ett.vma ? slag.dataset.vma : slag.dataset.vanligt;
    skriv("meddelande-rubrik", ett.rubrik);
    skriv("meddelande-text", ett.text);
    skriv("meddelande-adress", ett.adress || "");
    skriv("meddelande-avsandare", ett.avsandare);
    ["meddelande-rubrik", "meddelande-text"].forEach(function (id) { document.getElementById(id).lang = ett.sprak; });
    ruta.classList.toggle("vma", ett.vma);
    ruta.hidden = false;
    under.forEach(function (del) { del.inert = true; });
    om.tackt();
    ruta.focus();
  }

  function ta_bort() {
    ruta.hidden = true;
    under.forEach(function (del) { del.inert = false; });
  }

  function titta() {
    const nu = Skarm.lista.visas(lista, Skarm.klocka.nu());
    const ny = nu.slag === "meddelande" ? JSON.stringify(nu.meddelande) : "";
    if (ny !== visad) {
      visad = ny;
      if (ny) { visa(nu.meddelande); } else { ta_bort(); }
    }
    const slackt = nu.slag === "vila" && !om.anvand();
    if (morker.hidden === slackt) { morker.hidden = !slackt; }
  }

  Skarm.hamtare.borja(function (ny) { lista = ny; titta(); });
  setInterval(titta, TAKT);
  morker.addEventListener("click", function () { morker.hidden = true; });

  return {
    pagar: function () { return visad !== ""; },
    nyckel: function () { return visad ? JSON.parse(visad).nyckel : ""; }, // never the page that somebody reads
    utan_svar: function () { return Skarm.hamtare.alder() * 1000 > UTAN_SVAR; }
  };
};
