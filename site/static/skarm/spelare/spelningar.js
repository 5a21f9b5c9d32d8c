/* Counts what has been shown, per slide and day, and keeps it until the site has written it down.

   A row that has been sent is never changed: it has a running number, and the site counts each number once. What is
   shown while rows wait for their receipt is gathered beside them, so that days without network stay few rows. */
"use strict";

var Skarm = (window.Skarm = window.Skarm || {});
var HOGST = 4000; // slides times days; beyond that the oldest go
var PER_PULS = 500;

var kvar = null; // {serie, nr, rader: [[nr, nyckel, dag, antal]], oppna: {"dag nyckel": antal}}
var pa = null;

function las() {
  if (!kvar) kvar = Skarm.lager.las("spelningar", null) || { serie: slumpord(), nr: 0, rader: [], oppna: {} };
  return kvar;
}

function slumpord() {
  var tal = window.crypto.getRandomValues(new Uint32Array(3));
  return [tal[0], tal[1], tal[2]]
    .map(function (ett) {
      return ett.toString(36);
    })
    .join("");
}

/* Gives what has been gathered its numbers, once nothing else waits. */
function numrera() {
  if (las().rader.length) return;
  Object.keys(kvar.oppna)
    .sort()
    .slice(-HOGST)
    .forEach(function (vad) {
      var delar = vad.split(" ");
      kvar.nr += 1;
      kvar.rader.push([kvar.nr, delar[1], delar[0], kvar.oppna[vad]]);
    });
  kvar.oppna = {};
}

function begransa() {
  var alla = Object.keys(las().oppna).sort();
  alla.slice(0, Math.max(0, alla.length - HOGST)).forEach(function (vad) {
    delete kvar.oppna[vad];
  });
}

Skarm.spelningar = {
  borjan: function (punkt, nu) {
    pa = { nyckel: punkt.nyckel, halva: punkt.sekunder * 500, fran: nu, dag: Skarm.klocka.dag(nu) };
  },
  /* The slide on show has left: it counts when it stood for half its time, where it could be seen. */
  slut: function (_visad, nu) {
    if (pa && !document.hidden && nu - pa.fran >= pa.halva) {
      var vad = pa.dag + " " + pa.nyckel;
      las().oppna[vad] = (kvar.oppna[vad] || 0) + 1;
    }
    pa = null;
  },
  avbryt: function () {
    pa = null;
  },
  /* What to send now: {serie, rader}. */
  att_sanda: function () {
    numrera();
    Skarm.spelningar.spara();
    return { serie: kvar.serie, rader: kvar.rader.slice(0, PER_PULS) };
  },
  /* The site has written every row up to the number `nr`. */
  kvitto: function (nr) {
    las().rader = kvar.rader.filter(function (rad) {
      return rad[0] > nr;
    });
    Skarm.spelningar.spara();
  },
  spara: function () {
    begransa();
    Skarm.lager.skriv("spelningar", las());
  }
};
