/* Asks for the programme every 30 s ± 10 s, so that what is recalled is gone within a minute.

   A question that fails is asked again in the same pace: the spread keeps ten thousand screens from asking at once, and
   waiting longer would let a recalled slide stand. */
"use strict";

var Skarm = (window.Skarm = window.Skarm || {});
var TAKT = 30000;
var SPRIDNING = 10000;
var KALLSTART = 30000; // ms over which screens that all start after a power cut spread their first question
var SVAR = 15000; // ms within which an answer must have begun
var HELT = 90000; // ms within which it must have come: thin lines are slow, and a programme is some 100 kB

var adress = document.documentElement.getAttribute("data-spellista");
var tillstand = { lista: null, etag: "", farsk: 0 };
var vid_ny = null;
var nasta = null;
var pagar = null;

function slump(hogst) {
  return Math.random() * hogst;
}

function om(vanta) {
  clearTimeout(nasta);
  nasta = setTimeout(fraga, vanta);
}

function fraga() {
  om(TAKT - SPRIDNING + slump(2 * SPRIDNING));
  if (pagar) return; // a slow answer that still comes is worth more than a new question
  var fraga_ = (pagar = new XMLHttpRequest());
  var fragade = Date.now();
  var for_sent = setTimeout(function () {
    if (fraga_.readyState < 2) fraga_.abort();
  }, SVAR);
  fraga_.open("GET", adress);
  if (tillstand.etag) fraga_.setRequestHeader("If-None-Match", tillstand.etag);
  fraga_.timeout = HELT;
  fraga_.onloadend = function () {
    clearTimeout(for_sent);
    pagar = null;
    svar(fraga_, fragade);
  };
  fraga_.onreadystatechange = function () {
    if (fraga_.readyState !== 2 || (fraga_.status !== 200 && fraga_.status !== 304)) return;
    Skarm.klocka.stall(fraga_.getResponseHeader("Date"), fraga_.getResponseHeader("Age"), fragade, Date.now());
  };
  fraga_.send();
}

function svar(fraga_) {
  if (fraga_.status === 200) return ta_emot(fraga_);
  if (fraga_.status === 304) return farskt();
  // No such screen any longer: what it showed is recalled with it.
  if (fraga_.status === 404 || fraga_.status === 410) return byt(null, "");
}

function ta_emot(fraga_) {
  var lista = null;
  try {
    lista = JSON.parse(fraga_.responseText);
  } catch (fel) {
    return Skarm.omstart.sag("spellista: " + fel.message);
  }
  if (!Skarm.lista.kan(lista)) {
    // A contract newer than this release: go on with what there is, and fetch a release that knows it.
    if (lista && lista.spelare) Skarm.utgava.finns(lista.spelare);
    return Skarm.omstart.sag("spellista: okänt kontrakt");
  }
  byt(lista, fraga_.getResponseHeader("ETag") || "");
  farskt();
}

function farskt() {
  tillstand.farsk = Skarm.klocka.nu();
  Skarm.lager.skriv("farsk", tillstand.farsk);
}

function byt(lista, etag) {
  tillstand.lista = lista;
  tillstand.etag = etag;
  if (!Skarm.lager.skriv("lista", { lista: lista, etag: etag })) Skarm.omstart.sag("listan får inte plats i minnet");
  vid_ny(lista);
}

Skarm.hamtare = {
  /* Begin with what was kept, then ask; `ny(lista)` is told each time there is another programme. */
  borja: function (ny) {
    var sparat = Skarm.lager.las("lista", null);
    vid_ny = ny;
    tillstand.farsk = Skarm.lager.las("farsk", 0);
    if (sparat && Skarm.lista.kan(sparat.lista)) {
      tillstand.lista = sparat.lista;
      tillstand.etag = sparat.etag;
      ny(sparat.lista);
      om(slump(KALLSTART));
    } else {
      fraga();
    }
  },
  /* Ask at once: the clock has jumped, the network is back. */
  nu: fraga,
  etag: function () {
    return tillstand.etag;
  },
  /* Seconds since the site last said that this is the programme. */
  alder: function () {
    return tillstand.farsk ? Math.max(0, Math.round((Skarm.klocka.nu() - tillstand.farsk) / 1000)) : 0;
  }
};
