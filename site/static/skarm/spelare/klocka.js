/* What the time is by the site's clock: the set's own may be an hour wrong, or a year after a power cut. */
"use strict";

var Skarm = (window.Skarm = window.Skarm || {});
var NOGGRANT = 1500; // ms: the header counts in whole seconds, so less than this is no news
var HOPP = 3000; // ms that the set's clock may move in another pace than time itself

var forskjutning = parseInt(document.documentElement.getAttribute("data-forskjutning"), 10) || 0;
var fel = null; // ms to add to the set's own clock
var matt = false;
var forra = null;

function utgangslage() {
  var senast = Skarm.lager.las("senast", 0);
  fel = Skarm.lager.las("klockfel", 0);
  // Time never goes backwards: a set without a clock of its own goes on from where it was when the power went.
  if (Date.now() + fel < senast) fel = senast - Date.now();
}

Skarm.klocka = {
  /* Now, in ms since 1970. */
  nu: function () {
    if (fel === null) utgangslage();
    return Date.now() + fel + forskjutning;
  },
  /* Learn from an answer: its Date and Age headers, and when it was asked for and came (ms, the set's clock). */
  stall: function (datum, alder, fragade, kom) {
    var servern = Date.parse(datum) + (parseInt(alder, 10) || 0) * 1000 + 500;
    if (isNaN(servern)) return;
    var nytt = servern - (fragade + kom) / 2;
    if (matt && Math.abs(nytt - fel) < NOGGRANT) return;
    matt = true;
    fel = nytt;
    Skarm.lager.skriv("klockfel", Math.round(fel));
  },
  /* How many whole seconds the set's own clock is behind the site's. */
  fel: function () {
    return Math.round((fel || 0) / 1000);
  },
  /* Keep what the time is, for a start without network. */
  spara: function () {
    Skarm.lager.skriv("senast", Math.round(Skarm.klocka.nu() - forskjutning));
  },
  /* True when the set's own clock has been moved, or the set has slept, since this was last asked. */
  hoppade: function () {
    var nu = { vagg: Date.now(), gang: performance.now() };
    var hopp = forra !== null && Math.abs(nu.vagg - forra.vagg - (nu.gang - forra.gang)) > HOPP;
    forra = nu;
    return hopp;
  },
  /* The day in Stockholm, "2026-05-12". */
  dag: function (vid) {
    var delar = new Date(vid)
      .toLocaleDateString("en-US", { timeZone: "Europe/Stockholm", year: "numeric", month: "2-digit", day: "2-digit" })
      .split("/");
    return [delar[2], delar[0], delar[1]].join("-");
  },
  /* The time of day in Stockholm, "6.30". */
  klockslag: function (vid) {
    var delar = new Date(vid)
      .toLocaleTimeString("en-GB", { timeZone: "Europe/Stockholm", hour: "2-digit", minute: "2-digit" })
      .split(":");
    return parseInt(delar[0], 10) + "." + delar[1];
  }
};
