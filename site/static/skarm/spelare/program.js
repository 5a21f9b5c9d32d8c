/* What is on: follows the programme by the clock, slide by slide. */
"use strict";

var Skarm = (window.Skarm = window.Skarm || {});
var SNARAST = 20; // ms
var SENAST = 1000; // ms between looks at the clock

var lista = null;
var pa = { slag: "inbyggd", fran: 0, till: 0 }; // what is on
var nod = null; // its element; null: the built-in slide
var trasiga = {}; // versions that could not be drawn
var vald = null; // the version that a visitor holds on to
var nasta = null;
var senast = 0; // when the clock was last looked at, by performance.now

function i_programmet(version, nu) {
  return Skarm.lista.varven(lista, nu).indexOf(version) >= 0;
}

/* What is to be on at `nu`: a slide finishes its time if it is still in the programme. */
function mal(nu) {
  var ny = Skarm.lista.visas(lista, nu);
  if (ny.slag !== "punkt" && ny.slag !== "inbyggd") vald = null; // a message, or the night, waits for nobody
  if (vald && !i_programmet(vald, nu)) vald = null;
  if (vald) return { slag: "punkt", version: vald, fran: nu, till: nu + SENAST, vald: true };
  var sitter = pa.slag === "punkt" && !pa.vald && nu < pa.till && nu >= pa.fran && i_programmet(pa.version, nu);
  if (ny.slag === "punkt" && sitter) return pa;
  if (ny.slag === "punkt" && trasiga[ny.version]) return { slag: "inbyggd" };
  return ny;
}

function samma(ett, annat) {
  if (ett.slag !== annat.slag || ett.version !== annat.version) return false;
  return ett.slag !== "meddelande" || JSON.stringify(ett.meddelande) === JSON.stringify(annat.meddelande);
}

function rita(ny) {
  if (ny.slag === "punkt") return Skarm.ritare.punkt(lista.punkter[ny.version], Skarm.duk.staende());
  if (ny.slag === "meddelande") return Skarm.meddelande.rita(ny.meddelande);
  return ny.slag === "vila" ? Skarm.vila.rita(ny.till) : null;
}

function visa(ny, nu) {
  try {
    nod = rita(ny);
  } catch (fel) {
    // One slide that cannot be drawn is passed over; the others go on.
    Skarm.omstart.sag(ny.slag + " " + (ny.version || "") + ": " + fel.message);
    if (ny.version) trasiga[ny.version] = true;
    Skarm.spelningar.avbryt();
    nod = null;
  }
  Skarm.duk.flytta(nu);
  Skarm.duk.visa(nod);
  if (ny.slag === "meddelande" && nod) Skarm.meddelande.passa(nod, ny.meddelande);
  document.documentElement.setAttribute("data-visas", ny.version || ny.slag);
}

function slag() {
  senast = performance.now();
  var nu = Skarm.klocka.nu();
  var ny = mal(nu);
  if (ny !== pa) {
    if (pa.slag === "punkt" && !pa.vald) Skarm.spelningar.slut(pa, nu);
    var om = !samma(pa, ny);
    if (ny.slag === "punkt" && !ny.vald) Skarm.spelningar.borjan(lista.punkter[ny.version], nu);
    pa = ny;
    Skarm.utgava.mellan_bilder();
    if (om) {
      visa(ny, nu);
      forbered(nu);
    }
  }
  if (nod && pa.slag === "meddelande") Skarm.meddelande.blad(nu);
  if (nod && pa.slag === "vila") Skarm.vila.vandra(nod, nu);
  clearTimeout(nasta);
  nasta = setTimeout(slag, Math.max(SNARAST, Math.min(SENAST, (pa.till || Infinity) - nu)));
}

function forbered(nu) {
  var sedan = pa.slag === "punkt" && Skarm.lista.visas(lista, Math.max(pa.till, nu));
  if (sedan && sedan.slag === "punkt") Skarm.ritare.forbered(lista.punkter[sedan.version]);
}

Skarm.program = {
  slag: slag,
  senast: function () {
    return senast;
  },
  /* Another programme: what is recalled leaves now, in the middle of its show. */
  byt: function (ny) {
    lista = ny;
    trasiga = {};
    slag();
  },
  /* Draw what is on again: the window has another shape. */
  rita_om: function () {
    if (pa.slag === "inbyggd") return;
    visa(pa, Skarm.klocka.nu());
  },
  /* Hold on to the slide `steg` places from the one on show (0: that one). False when there is none. */
  hall: function (steg) {
    var alla = Skarm.lista.varven(lista, Skarm.klocka.nu());
    var plats = alla.indexOf(pa.version);
    if (!alla.length || (pa.slag !== "punkt" && pa.slag !== "inbyggd")) return false;
    vald = alla[(Math.max(plats, 0) + steg + alla.length) % alla.length];
    slag();
    return true;
  },
  /* Follow the clock again. */
  slapp: function () {
    vald = null;
    slag();
  },
  hallen: function () {
    return vald !== null;
  },
  /* The key of what is on, for the heartbeat. */
  nyckel: function () {
    if (pa.slag === "punkt") return lista && lista.punkter[pa.version] ? lista.punkter[pa.version].nyckel : "";
    return pa.slag === "meddelande" ? pa.meddelande.nyckel : pa.slag;
  }
};
