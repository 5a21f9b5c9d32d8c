/* The heartbeat: every 60 s ± 10 s, apart from the programme, and with what has been shown. */
"use strict";

var Skarm = (window.Skarm = window.Skarm || {});
var TAKT = 60000;
var SPRIDNING = 10000;
var START = 30000; // ms over which screens that all start after a power cut spread their first beat
var SVAR = 20000;

var adress = document.documentElement.getAttribute("data-puls");

function nasta() {
  setTimeout(sla, TAKT - SPRIDNING + Math.random() * 2 * SPRIDNING);
}

function sla() {
  Skarm.klocka.spara();
  var spelat = Skarm.spelningar.att_sanda();
  var fel = Skarm.omstart.fel();
  var fraga = new XMLHttpRequest();
  fraga.open("POST", adress);
  fraga.setRequestHeader("Content-Type", "application/json");
  fraga.timeout = SVAR;
  fraga.onloadend = function () {
    if (svar(fraga, fel)) nasta();
  };
  fraga.send(
    JSON.stringify({
      utgava: Skarm.utgava.egen,
      spellista: Skarm.hamtare.etag(),
      punkt: Skarm.program.nyckel(),
      fel: fel,
      cachealder: Skarm.hamtare.alder(),
      klockfel: Skarm.klocka.fel(),
      utan_natverk: Skarm.utgava.utan_natverk(),
      bredd: window.innerWidth,
      hojd: window.innerHeight,
      serie: spelat.serie,
      spelningar: spelat.rader
    })
  );
}

/* False when there is no use in beating again: this browser has never been a screen, somebody just looks. */
function svar(fraga, fel) {
  var sagt = {};
  try {
    sagt = JSON.parse(fraga.responseText);
  } catch (_inte_json) {
    return true; // no answer, or one of a proxy's: all is kept, and sent again
  }
  if (sagt.kopplad === true) {
    Skarm.lager.skriv("parad", true);
    Skarm.parkod.bort();
    Skarm.omstart.framfort(fel);
    if (sagt.kvitto) Skarm.spelningar.kvitto(sagt.kvitto);
    return true;
  }
  if (sagt.kopplad !== false) return true;
  // The code is for the one who hung the screen: it is not to stand on every phone that opens the address.
  if (!Skarm.lager.las("parad", false)) return false;
  Skarm.parkod.visa();
  return true;
}

Skarm.puls = {
  borja: function () {
    if (adress) setTimeout(sla, Math.random() * START);
  },
  sla: sla
};
