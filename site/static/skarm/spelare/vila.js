/* Dark hours: a small dim line that wanders, so that a dark screen is seen to be alive and burns nothing in. */
"use strict";

var Skarm = (window.Skarm = window.Skarm || {});
var STEG = 60000; // ms at each place
var PLATSER = [[10, 20], [55, 70], [30, 45], [60, 15], [15, 80], [45, 30], [5, 60], [50, 88]]; // per cent

Skarm.vila = {
  /* The dark slide, until `till`. */
  rita: function (till) {
    var nod = document.createElement("div");
    nod.className = "vila";
    var rad = nod.appendChild(document.createElement("p"));
    rad.textContent = document.getElementById("ord").getAttribute("data-vila") + " " + Skarm.klocka.klockslag(till);
    return nod;
  },
  vandra: function (nod, nu) {
    var plats = PLATSER[Math.floor(nu / STEG) % PLATSER.length];
    nod.firstChild.style.left = plats[0] + "%";
    nod.firstChild.style.top = plats[1] + "%";
  }
};
