/* A message that takes the whole screen: as large as it can be read from the chairs, over several pages if it is long. */
"use strict";

var Skarm = (window.Skarm = window.Skarm || {});
var STORST = 11; // hundredths of the screen's shorter side
var MINST = 6.5; // at 43 inches a capital then fills 16 minutes of arc at 5 m (the site: skylt/avstand.py)
var SIDA = 15000; // ms for each page

var ord = document.getElementById("ord");
var sidor = [];
var brod = null;
var foten = null;
var visad = -1;

function nod(mor, namn, klass, text) {
  var ny = mor.appendChild(document.createElement(namn));
  if (klass) ny.className = klass;
  ny.textContent = text;
  return ny;
}

function ryms(ruta) {
  return ruta.scrollHeight <= ruta.clientHeight;
}

/* The most words from `fran` that fit, at least one. */
function brytpunkt(ruta, alla, fran) {
  var lag = fran + 1;
  var hog = alla.length;
  while (lag < hog) {
    var mitt = Math.ceil((lag + hog) / 2);
    brod.textContent = alla.slice(fran, mitt).join(" ");
    if (ryms(ruta)) lag = mitt;
    else hog = mitt - 1;
  }
  return meningsslut(alla, fran, lag);
}

/* A page ends where a sentence does, if that leaves it more than half full. */
function meningsslut(alla, fran, till) {
  if (till === alla.length) return till;
  for (var ord_ = till; ord_ > fran + (till - fran) / 2; ord_--) if (/[.!?]$/.test(alla[ord_ - 1])) return ord_;
  return till;
}

function dela(ruta, text) {
  var alla = text.split(/\s+/);
  var delar = [];
  for (var fran = 0; fran < alla.length; ) {
    var till = brytpunkt(ruta, alla, fran);
    delar.push(alla.slice(fran, till).join(" "));
    fran = till;
  }
  return delar;
}

Skarm.meddelande = {
  /* The message as an element, to be shown and then fitted. */
  rita: function (ett) {
    var rot = document.createElement("section");
    rot.className = ett.vma ? "larm larm-vma" : "larm";
    rot.setAttribute("lang", ett.sprak);
    rot.setAttribute("role", "alert");
    var band = nod(rot, "p", "larm-band", ord.getAttribute(ett.vma ? "data-vma" : "data-meddelande"));
    band.setAttribute("lang", document.documentElement.lang);
    var ruta = nod(rot, "div", "larm-text", "");
    nod(ruta, "h1", "", ett.rubrik);
    brod = nod(ruta, "p", "", ett.text);
    var adress = ett.adress ? " " + ord.getAttribute("data-las") + " " + ett.adress : "";
    nod(rot, "p", "larm-fot", ett.avsandare + "." + adress);
    foten = nod(rot, "p", "larm-sida", "");
    return rot;
  },
  /* Choose the size, once the element stands on the stage; pages when even the smallest does not hold it all. */
  passa: function (rot, ett) {
    var ruta = rot.querySelector(".larm-text");
    var sida = Math.min(window.innerWidth, window.innerHeight) / 100;
    var storlek = STORST;
    brod.textContent = ett.text;
    foten.textContent = "\u00a0"; // holds the place of the page's number while the rest is measured
    do {
      ruta.style.fontSize = storlek * sida + "px";
      storlek -= 0.5;
    } while (!ryms(ruta) && storlek >= MINST);
    sidor = ryms(ruta) ? [ett.text] : dela(ruta, ett.text);
    visad = -1;
  },
  /* Turn to the page whose time it is. */
  blad: function (nu) {
    var nr = Math.floor(nu / SIDA) % sidor.length;
    if (nr === visad) return;
    visad = nr;
    brod.textContent = sidor[nr];
    foten.textContent =
      sidor.length > 1 ? ord.getAttribute("data-sida").replace("%(nr)s", nr + 1).replace("%(antal)s", sidor.length) : "";
  }
};
