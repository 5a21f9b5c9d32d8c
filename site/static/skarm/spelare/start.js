/* Puts the parts together, and watches that they run. */
"use strict";

var Skarm = (window.Skarm = window.Skarm || {});
var VAKT = 5000; // ms between looks at whether all is well
var STILLA = 120000; // ms without a look at the clock that mean that the programme has stopped

function vakta() {
  if (Skarm.klocka.hoppade()) Skarm.hamtare.nu();
  // A browser slows down what nobody sees.
  if (!document.hidden && performance.now() - Skarm.program.senast() > STILLA) {
    Skarm.omstart.efter("programmet stod stilla");
  }
}

function ny_lista(lista) {
  Skarm.program.byt(lista);
  Skarm.utgava.behall(lista ? Skarm.lista.bilder(lista) : []);
  if (lista) Skarm.utgava.finns(lista.spelare);
}

// By then every part has been read, whatever order they stand in.
document.addEventListener("DOMContentLoaded", function () {
  Skarm.omstart.minns();
  Skarm.utgava.borja();
  Skarm.styrning.borja();
  Skarm.program.slag();
  Skarm.hamtare.borja(ny_lista);
  Skarm.puls.borja();
  setInterval(vakta, VAKT);
  window.addEventListener("resize", Skarm.program.rita_om);
  window.addEventListener("online", Skarm.hamtare.nu);
  window.addEventListener("pagehide", Skarm.spelningar.spara);
});
