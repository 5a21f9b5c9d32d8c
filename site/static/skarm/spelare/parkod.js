/* A screen that is no longer paired plays on, with a code in a corner for the staff to type in. */
"use strict";

var Skarm = (window.Skarm = window.Skarm || {});
var FRAGA = 10000; // ms between questions whether the code has been used
var IGEN = 60000; // ms before a new code when none was given
var HUR_LANGE_TILL = 20000;

var adress = document.documentElement.getAttribute("data-kod");
var ruta = document.getElementById("parkod");
var tid = null;
var igang = false;

function fraga(metod, svar) {
  var ny = new XMLHttpRequest();
  ny.open(metod, adress);
  ny.timeout = HUR_LANGE_TILL;
  ny.onloadend = function () {
    if (igang) svar(ny.status, tolka(ny.responseText));
  };
  ny.send();
}

function tolka(text) {
  try {
    return JSON.parse(text) || {};
  } catch (_inte_json) {
    return {};
  }
}

function vanta(ms, sedan) {
  clearTimeout(tid);
  tid = setTimeout(sedan, ms);
}

function ny_kod() {
  fraga("POST", function (_status, svar) {
    if (!svar.kod) return vanta(IGEN, ny_kod);
    document.getElementById("parkod-kod").textContent = svar.kod;
    ruta.hidden = false;
    vanta(FRAGA, anvand);
  });
}

function anvand() {
  fraga("GET", function (status, svar) {
    if (svar.skarm) {
      Skarm.parkod.bort();
      // Staff may have paired it as another screen than it was.
      if (svar.skarm !== location.pathname) location.assign(svar.skarm);
      else Skarm.puls.sla();
      return;
    }
    if (status === 410) {
      ruta.hidden = true;
      return ny_kod();
    }
    vanta(FRAGA, anvand);
  });
}

Skarm.parkod = {
  visa: function () {
    if (igang) return;
    igang = true;
    ny_kod();
  },
  bort: function () {
    igang = false;
    clearTimeout(tid);
    ruta.hidden = true;
  }
};
