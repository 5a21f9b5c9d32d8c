/* What the player keeps between starts: small values under one prefix, in memory where the browser keeps nothing.

   A preview (no heartbeat) keeps nothing: it would be taken for the real programme. */
"use strict";

var rot = document.documentElement;
var kvar = rot.getAttribute("data-puls") !== null;
var minne = {};
var Skarm = (window.Skarm = window.Skarm || {});

function hel(namn) {
  return "skarm." + rot.getAttribute("data-spellista").split("/")[2] + "." + namn;
}

function kasta(nyckel) {
  try {
    localStorage.removeItem(nyckel);
  } catch (fel) {
    return; // nothing can be kept, so nothing old is
  }
}

Skarm.lager = {
  /* The value kept as `namn`, or `annars`. */
  las: function (namn, annars) {
    var text = null;
    try {
      text = kvar ? localStorage.getItem(hel(namn)) : null;
      if (text === null && minne[namn] !== undefined) text = minne[namn];
      return text === null ? annars : JSON.parse(text);
    } catch (fel) {
      return annars;
    }
  },
  /* Keeps `varde`; false when there is no room for it. */
  skriv: function (namn, varde) {
    var text = JSON.stringify(varde);
    if (!kvar) {
      minne[namn] = text;
      return true;
    }
    try {
      localStorage.setItem(hel(namn), text);
      delete minne[namn];
      return true;
    } catch (fel) {
      minne[namn] = text;
      kasta(hel(namn)); // rather nothing than an old value after a restart
      return false;
    }
  }
};
