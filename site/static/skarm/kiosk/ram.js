// The frame: pages of the site, replaced by one another so that the browser's history never grows, and a way back of
// our own that the next visitor does not inherit.
"use strict";

const Kiosk = (window.Kiosk = window.Kiosk || {});

const TALAMOD = 800; // ms before the wait is spoken of
const STILTID = 1500; // ms that a page may wait for the kiosk's stylesheet
const TAKT = 30; // ms between looks for the next document
const SOKFALT = "input[type=search]";

// `vid` is told what happens: klar(dokument), fel(), lank({slag, adress, text}), skriv(), rord().
Kiosk.ram = function (plats, start, vid) {
  let ram = plats.querySelector("iframe");
  const stilar = ram.dataset.stilar.split(" ");
  const mall = ram.cloneNode(false);
  const hamtar = document.getElementById("hamtar");
  const utseende = {};
  let spar = [];
  let forberett = null;
  let rulla = null;
  let fokusera = false;
  let vaktar = 0;
  let vantan = 0;

  // The document of the frame, or null when it shows what is not ours to see: the browser's own page of an error.
  function dokument() {
    try { return ram.contentDocument; } catch (fel) { return null; }
  }

  function ar_sida(dok) {
    return dok && dok.body && dok.URL !== "about:blank";
  }

  function laddar(ja) {
    ram.classList.toggle("laddar", ja);
  }

  function vantar(ja) {
    clearTimeout(vantan);
    hamtar.hidden = true;
    if (ja) { vantan = setTimeout(function () { hamtar.hidden = false; }, TALAMOD); }
  }

  function stila(dok) {
    Object.keys(utseende).forEach(function (namn) { dok.documentElement.dataset[namn] = utseende[namn]; });
    return Promise.race([
      Promise.all(stilar.map(function (adress) {
        return new Promise(function (klar) {
          const lank = dok.createElement("link");
          lank.rel = "stylesheet";
          lank.href = adress;
          lank.onload = lank.onerror = klar;
          dok.head.appendChild(lank);
        });
      })),
      new Promise(function (klar) { setTimeout(klar, STILTID); })
    ]);
  }

  function lyssna(dok) {
    const tyst = function (handelse) { handelse.preventDefault(); };
    ["pointerdown", "keydown", "wheel", "touchmove", "input"].forEach(function (slag) {
      dok.addEventListener(slag, vid.rord, { capture: true, passive: true });
    });
    dok.addEventListener("click", klick, true);
    dok.addEventListener("auxclick", klick, true);
    dok.addEventListener("submit", skickat, true);
    dok.addEventListener("contextmenu", tyst, true);
    dok.addEventListener("dragstart", tyst, true);
    dok.addEventListener("keydown", Kiosk.utanGenvagar, true);
    dok.addEventListener("focusin", function (handelse) {
      if (handelse.target.matches(SOKFALT)) { handelse.target.blur(); vid.skriv(handelse.target.value); }
    }, true);
    dok.querySelectorAll(SOKFALT).forEach(function (falt) { falt.inputMode = "none"; });
    dok.defaultView.print = function () {};
    dok.defaultView.open = function () { return null; };
    dok.defaultView.addEventListener("pagehide", vakta);
  }

  function klick(handelse) {
    vid.rord();
    const lank = handelse.target.closest && handelse.target.closest("a[href], area[href]");
    if (!lank) { return; }
    handelse.preventDefault();
    handelse.stopPropagation();
    const mal = Kiosk.lank(lank.href, lank.hasAttribute("download"));
    mal.text = lank.textContent.trim();
    vid.lank(mal);
  }

  // Forms that ask for something are followed as links; those that send something are not sent.
  function skickat(handelse) {
    const form = handelse.target;
    handelse.preventDefault();
    if (form.querySelector(SOKFALT)) { vid.skriv(form.querySelector(SOKFALT).value); return; }
    if (form.method !== "get") { return; }
    const mal = new URL(form.action, dokument().URL);
    mal.search = new URLSearchParams(new FormData(form, handelse.submitter)).toString();
    vid.lank(Kiosk.lank(mal.href, false));
  }

  // The next document is met as soon as it exists, before it can be used; what fails has none.
  function vakta() {
    laddar(true);
    clearInterval(vaktar);
    vaktar = setInterval(function () {
      const dok = dokument();
      if (ar_sida(dok) && dok !== forberett) { forbered(dok); }
    }, TAKT);
  }

  function forbered(dok) {
    clearInterval(vaktar);
    forberett = dok;
    lyssna(dok);
    vid.klar(dok);
    stila(dok).then(function () {
      if (dok !== forberett) { return; }
      laddar(false);
      ram.title = dok.title || mall.title;
      landa(dok);
    });
  }

  function landa(dok) {
    const mal = dok.getElementById("innehall") || dok.body;
    if (fokusera) { ram.contentWindow.focus(); mal.focus({ preventScroll: true }); }
    fokusera = false;
    rulla_dit();
  }

  // Also once all of the page has come: before that it may be too short to be scrolled so far.
  function rulla_dit() {
    if (rulla !== null) { ram.contentWindow.scrollTo({ top: rulla, behavior: "instant" }); }
    if (dokument().readyState === "complete") { rulla = null; }
  }

  function laddad() {
    const dok = dokument();
    clearInterval(vaktar);
    vantar(false);
    if (ar_sida(dok)) {
      if (dok !== forberett) { forbered(dok); } else { rulla_dit(); }
    } else if (!dok || dok.URL !== "about:blank") {
      forberett = null;
      vid.fel();
    }
  }

  function byt(adress) {
    const dok = dokument();
    const nu = ar_sida(dok) ? new URL(dok.URL) : null;
    const dit = new URL(adress, location.href);
    const sammaSida = nu && nu.pathname === dit.pathname && nu.search === dit.search;
    if (!sammaSida || !dit.hash) { vantar(true); }
    ram.contentWindow.location.replace(dit.href);
    if (sammaSida && dit.hash) { rulla = null; fokusera = false; }
  }

  const denna = {
    har: function () {
      const dok = dokument();
      return ar_sida(dok) ? dok.location.pathname + dok.location.search + dok.location.hash : "";
    },
    kan_bakat: function () { return spar.length > 0; },
    ga: function (adress) {
      const har = denna.har();
      if (har) { spar.push({ adress: har, y: ram.contentWindow.scrollY }); }
      fokusera = true;
      byt(adress);
    },
    bakat: function () {
      const forra = spar.pop();
      if (!forra) { return; }
      fokusera = true;
      rulla = forra.y;
      byt(forra.adress);
    },
    igen: function (adress) { fokusera = true; byt(adress); },
    utseende: function (namn, varde) {
      utseende[namn] = varde;
      const dok = dokument();
      if (ar_sida(dok)) { dok.documentElement.dataset[namn] = varde; }
    },
    // A frame without a past, at the start.
    ny: function () {
      spar = [];
      forberett = null;
      rulla = null;
      fokusera = false;
      clearInterval(vaktar);
      vantar(true);
      const ersattare = mall.cloneNode(false);
      ersattare.sandbox = ersattare.dataset.far; // neither print, alert, new windows nor downloads
      ersattare.src = start;
      ersattare.addEventListener("load", laddad);
      ersattare.classList.add("laddar");
      ram.replaceWith(ersattare);
      ram = ersattare;
      vakta();
    }
  };

  return denna;
};

// A keyboard can neither print, save, open nor look behind the page.
Kiosk.utanGenvagar = function (handelse) {
  const tangent = (handelse.key || "").toLowerCase();
  if ((handelse.ctrlKey || handelse.metaKey) && "psounjdg".indexOf(tangent) >= 0) { handelse.preventDefault(); }
};
