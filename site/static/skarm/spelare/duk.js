/* The stage: one thing shown at a time, changed softly, and the built-in slide beneath it all. */
"use strict";

var Skarm = (window.Skarm = window.Skarm || {});
var BYTE = 800; // ms: longer than the change in spelare.css
var STEG = 60000; // ms between the small moves that spare the panel
// Thousandths of the screen's shorter side.
var BANA = [[0, 0], [3, 1], [4, -2], [1, -4], [-2, -3], [-4, 0], [-3, 3], [0, 4]];

var duk = document.getElementById("duk");
var inbyggd = document.getElementById("inbyggd");

/* Takes away what lies under `nod`, which covers it. */
function stada(nod) {
  while (inbyggd.nextSibling && inbyggd.nextSibling !== nod) duk.removeChild(inbyggd.nextSibling);
}

Skarm.duk = {
  /* Show `nod` over what is on; null: the built-in slide. */
  visa: function (nod) {
    inbyggd.setAttribute("aria-hidden", nod ? "true" : "false");
    if (!nod) return stada(null);
    nod.className = "lager " + nod.className;
    duk.appendChild(nod);
    nod.offsetWidth; // so that the change begins from nothing
    nod.className += " synlig";
    setTimeout(function () {
      if (nod.parentNode === duk) stada(nod);
    }, BYTE);
  },
  /* Move it all a little; called at a change, when no eye sees it. */
  flytta: function (nu) {
    var steg = BANA[Math.floor(nu / STEG) % BANA.length];
    var sida = Math.min(window.innerWidth, window.innerHeight) / 1000;
    duk.style.transform = "translate(" + Math.round(steg[0] * sida) + "px," + Math.round(steg[1] * sida) + "px)";
  },
  staende: function () {
    return window.innerHeight > window.innerWidth;
  }
};
