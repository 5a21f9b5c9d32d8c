/* What goes wrong is told in the next heartbeat and never on the screen; then the player starts again by itself. */
"use strict";

var Skarm = (window.Skarm = window.Skarm || {});
var FORSTA = 10000; // ms before the first restart; each that follows soon after waits twice as long
var LANGST = 600000;
var LUGNT = 600000; // ms without a fault after which the next one counts as the first
var LANGD = 200; // characters of a fault

var sagt = "";
var pa_vag = false;

/* Loads the page again once it is sure to answer: a browser's own page of error would be worse than what is on. */
function ladda_om() {
  var fraga = new XMLHttpRequest();
  fraga.open("GET", location.pathname);
  fraga.timeout = 20000;
  fraga.onloadend = function () {
    if (fraga.status === 200) return location.reload();
    setTimeout(ladda_om, 20000 + Math.random() * 20000);
  };
  fraga.send();
}

Skarm.omstart = {
  /* Remember a fault for the next heartbeat. */
  sag: function (text) {
    sagt = String(text).slice(0, LANGD);
  },
  fel: function () {
    return sagt;
  },
  /* The site has been told `text`. */
  framfort: function (text) {
    if (sagt === text) sagt = "";
  },
  /* Start again in `vanta` ms; asked for twice it happens once. */
  om: function (vanta) {
    if (pa_vag) return;
    pa_vag = true;
    setTimeout(ladda_om, vanta);
  },
  /* Something broke: tell it, and start again, more and more seldom if that does not help. */
  efter: function (text) {
    var nu = Date.now();
    var forra = Skarm.lager.las("omstart", { antal: 0, vid: 0 });
    var antal = nu - forra.vid < LUGNT + LANGST ? forra.antal + 1 : 1;
    Skarm.omstart.sag(text);
    if (pa_vag) return;
    Skarm.lager.skriv("omstart", { antal: antal, vid: nu });
    Skarm.lager.skriv("fel", sagt);
    Skarm.omstart.om(Math.min(FORSTA * Math.pow(2, antal - 1), LANGST));
  },
  /* Tells after a restart what caused it. */
  minns: function () {
    sagt = Skarm.lager.las("fel", "");
    Skarm.lager.skriv("fel", "");
  }
};

window.addEventListener("error", function (handelse) {
  if (handelse.message) Skarm.omstart.efter(handelse.message + " " + (handelse.lineno || ""));
});
window.addEventListener("unhandledrejection", function (handelse) {
  Skarm.omstart.efter(handelse.reason);
});
