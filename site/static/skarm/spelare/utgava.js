/* A new release of the player is fetched by itself, and taken between two slides. */
"use strict";

var Skarm = (window.Skarm = window.Skarm || {});
var SPRIDNING = 60000; // ms over which screens change release, so that not all ask at once
var KALLSTART = 30000; // ms over which screens that all start at once spread what can wait
var IGEN = 3600000; // ms before the same release is tried again: two servers may say different things for a while

var rot = document.documentElement;
var arbetare = rot.getAttribute("data-arbetare");
var kan = !!arbetare && "serviceWorker" in navigator;
var redo = false; // a worker keeps what a start without network needs
var vanta_till = null; // when the new release may be taken

function tala(vad) {
  if (!kan) return;
  navigator.serviceWorker.ready.then(function (registrering) {
    registrering.active.postMessage(vad);
    redo = true;
    rot.setAttribute("data-arbetare-redo", "");
  });
}

function registrera() {
  navigator.serviceWorker.register(arbetare, { scope: "/skarm/" })["catch"](function (fel) {
    Skarm.omstart.sag("arbetare: " + fel.message);
  });
  tala({ sida: location.pathname });
}

function begar() {
  vanta_till = Skarm.klocka.nu() + Math.random() * SPRIDNING;
}

Skarm.utgava = {
  egen: rot.getAttribute("data-utgava"),
  utan_natverk: function () {
    return redo;
  },
  borja: function () {
    if (!kan) return;
    var forsta = !navigator.serviceWorker.controller;
    navigator.serviceWorker.addEventListener("controllerchange", function () {
      // The first worker takes over a page that is as new as itself.
      if (!forsta) begar();
      forsta = false;
    });
    // Who has a worker asks for its text when the rush after a power cut is over.
    setTimeout(registrera, forsta ? 0 : Math.random() * KALLSTART);
  },
  /* The worker is to keep the pictures of this programme, and no others. */
  behall: function (bilder) {
    tala({ skarm: location.pathname, bilder: bilder });
  },
  /* The site has the release `ny`. */
  finns: function (ny) {
    var forra = Skarm.lager.las("utgava", { utgava: "", vid: 0 });
    var nyss = forra.utgava === ny && Math.abs(Date.now() - forra.vid) < IGEN;
    if (!ny || ny === Skarm.utgava.egen || nyss || !arbetare) return;
    Skarm.lager.skriv("utgava", { utgava: ny, vid: Date.now() });
    if (!redo) return begar();
    navigator.serviceWorker.ready.then(function (registrering) {
      return registrering.update();
    })["catch"](function (fel) {
      Skarm.omstart.sag("utgåva: " + fel.message);
    });
  },
  /* Called when one slide gives way to another. */
  mellan_bilder: function () {
    if (vanta_till !== null && Skarm.klocka.nu() >= vanta_till) Skarm.omstart.om(0);
  }
};
