// Puts the kiosk together: what each button does, and what is forgotten when a visitor has gone.
"use strict";

const Kiosk = (window.Kiosk = window.Kiosk || {});

const DEN_HAR_SKARMENS = /^skarm\./; // what the device keeps of itself (spelare/lager.js)
const OMSTART = 6 * 3600 * 1000; // ms: a kiosk that nobody uses starts afresh that often
const FARSK = 600000; // ms: and fetches its start page anew that often
const IGEN = 30000; // ms before a page that did not come is asked for again

function borja() {
  const rot = document.documentElement.dataset;
  const inbyggd = document.getElementById("inbyggd");
  const knapprad = document.getElementById("knapprad");
  const sagt = document.getElementById("sagt");
  const startad = Date.now();
  let sidan_fran = Date.now();
  let ny_utgava = false;

  function ord(namn) { return document.getElementById("ord").getAttribute("data-" + namn); }
  function saga(text) { sagt.textContent = text; }
  function knapp(gor) { return knapprad.querySelector("[data-gor=" + gor + "]"); }

  function kan_bakat() { knapp("bakat").disabled = !ram.kan_bakat(); }

  function visa_inbyggd(sort) {
    document.getElementById("inbyggd-rubrik").textContent = ord(sort + "-rubrik");
    document.getElementById("inbyggd-text").textContent = ord(sort + "-text");
    document.getElementById("inbyggd-igen").hidden = false;
    inbyggd.hidden = false;
    if (vila.anvand()) { inbyggd.focus(); }
  }

  function stang_blad() {
    sok.glom();
    kod.stang();
  }

  function glom_lagrat() {
    const behall = Object.keys(localStorage).filter(function (namn) { return !DEN_HAR_SKARMENS.test(namn); });
    behall.forEach(function (namn) { localStorage.removeItem(namn); });
    sessionStorage.clear();
  }

  // Clean for the next visitor: nothing typed, chosen, read or scrolled to is left.
  function rensa() {
    stang_blad();
    inbyggd.hidden = true;
    ram.ny();
    glom_lagrat();
    utseende.vanligt();
    window.scrollTo(0, 0);
    if (document.activeElement) { document.activeElement.blur(); }
    kan_bakat();
    sidan_fran = Date.now();
    saga(ord("omstart"));
  }

  const arbetare = Kiosk.arbetare(rot.bas + "kiosk/arbetare.js", function () { ny_utgava = true; });
  const vila = Kiosk.vila(rensa, function () { return besked.pagar(); });
  const kod = Kiosk.kod(rot.bas + "kiosk/qr");
  const ram = Kiosk.ram(document.getElementById("scen-ram"), rot.start, {
    rord: vila.rord,
    skriv: function (fraga) { sok.oppna(fraga); },
    klar: function () {
      inbyggd.hidden = true;
      kan_bakat();
    },
    fel: function () {
      visa_inbyggd(nat.utan() && arbetare.klar() ? "saknas" : "fel");
      kan_bakat();
    },
    lank: oppna
  });
  const sok = Kiosk.sok(function (adress) { oppna(Kiosk.lank(adress, false)); });
  const utseende = Kiosk.utseende(ram, document.getElementById("scen-ram"), ord, saga);
  const besked = Kiosk.besked({ anvand: vila.anvand, tackt: stang_blad });
  const nat = Kiosk.nat(ord, besked.utan_svar, arbetare.klar);

  function oppna(mal) {
    if (mal.slag === "sida") { ram.ga(mal.adress); } else { kod.visa(mal); }
  }

  const GOR = {
    start: function () { if (ram.har() !== rot.start) { ram.ga(rot.start); } },
    bakat: ram.bakat,
    sok: function () { sok.oppna(""); },
    "ta-med": function () { kod.visa({ slag: "sida", adress: ram.har() || rot.start }); },
    text: utseende.text,
    kontrast: utseende.kontrast,
    sank: utseende.sank
  };

  // While nobody is there: the latest release, the latest start page, and soon another try when there is none.
  function hall_farsk() {
    if (vila.anvand() || besked.pagar()) { return; }
    if (!nat.utan() && (ny_utgava || Date.now() - startad > OMSTART)) { window.Skarm.omstart.om(0); return; }
    if (Date.now() - sidan_fran < (inbyggd.hidden ? FARSK : IGEN)) { return; }
    sidan_fran = Date.now();
    ram.ny();
  }

  knapprad.hidden = false;
  kan_bakat();
  knapprad.addEventListener("click", function (handelse) {
    const tryckt = handelse.target.closest("[data-gor]");
    if (tryckt) { GOR[tryckt.dataset.gor](); }
  });
  document.getElementById("inbyggd-igen").addEventListener("click", function () {
    inbyggd.hidden = true;
    ram.ny();
  });
  ["pointerdown", "keydown", "wheel", "click"].forEach(function (slag) {
    document.addEventListener(slag, vila.rord, { capture: true, passive: true });
  });
  ["contextmenu", "dragstart"].forEach(function (slag) {
    document.addEventListener(slag, function (handelse) { handelse.preventDefault(); });
  });
  document.addEventListener("keydown", Kiosk.utanGenvagar, true);
  window.print = function () {};
  window.addEventListener("online", window.Skarm.hamtare.nu);
  setInterval(hall_farsk, 5000);

  ram.ny();
  Kiosk.koppling(besked.nyckel, arbetare);
}

document.addEventListener("DOMContentLoaded", borja);
