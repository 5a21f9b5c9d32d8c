// Nobody there? After a minute without a touch it asks, and then lets go.
"use strict";

const Kiosk = (window.Kiosk = window.Kiosk || {});

const UTAN_TRYCK = 60000; // ms, of the issue
const BETANKETID = 20000; // ms: WCAG 2.2.1 asks for at least that many to say that one is still there
const SAGS_VID = [20, 10, 5]; // seconds left

// `slappt(fragat)` is called when the visitor has gone; `tyst()` is true while nothing may be asked.
Kiosk.vila = function (slappt, tyst) {
  const blad = document.getElementById("kvar");
  const tal = document.getElementById("kvar-tal");
  const sagt = document.getElementById("kvar-sagt");
  let anvand = false;
  let senast = Date.now();

  function rord() {
    if (blad.open) { return; }
    anvand = true;
    senast = Date.now();
  }

  function fortsatt() {
    blad.close();
    rord();
  }

  function slapp() {
    blad.close();
    anvand = false;
    slappt();
  }

  function rakna(kvar) {
    const sekunder = Math.ceil(kvar / 1000);
    if (tal.textContent === String(sekunder)) { return; }
    tal.textContent = sekunder;
    if (SAGS_VID.indexOf(sekunder) >= 0) { sagt.textContent = sagt.dataset.kvar.replace("0", sekunder); }
  }

  function titta() {
    const utan = Date.now() - senast;
    if (!anvand || utan < UTAN_TRYCK) { return; }
    if (utan >= UTAN_TRYCK + BETANKETID || tyst()) { slapp(); return; }
    if (!blad.open) { blad.showModal(); }
    rakna(UTAN_TRYCK + BETANKETID - utan);
  }

  document.getElementById("kvar-ja").addEventListener("click", fortsatt);
  document.getElementById("kvar-nej").addEventListener("click", slapp);
  blad.addEventListener("pointerdown", function (handelse) { if (handelse.target === blad) { fortsatt(); } });
  // Whoever moves between the buttons is there, and gets the whole time anew.
  blad.addEventListener("keydown", function () { senast = Date.now() - UTAN_TRYCK; });
  blad.addEventListener("close", function () { tal.textContent = ""; sagt.textContent = ""; if (anvand) { senast = Date.now(); } });
  setInterval(titta, 500);

  return { rord: rord, anvand: function () { return anvand; }, glomd: function () { anvand = false; } };
};
