// Text size, contrast, and how far down the page stands: as the visitor wants it, until the next one comes.
"use strict";

const Kiosk = (window.Kiosk = window.Kiosk || {});

const STORLEKAR = [1.15, 1.6, 2.2]; // how many times the page's own size
const SMALST = 320; // css px that a page needs in width

// `ord(namn)` gives the words, `saga(text)` says them.
Kiosk.utseende = function (ram, plats, ord, saga) {
  let storlek = 0;
  let hog = false;
  let nere = false;

  function knapp(gor) { return document.querySelector("[data-gor=" + gor + "]"); }
  function text(gor, ny) { knapp(gor).querySelector("span").textContent = ny; }

  function rita() {
    const rot = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
    const ganger = Math.max(1, Math.min(STORLEKAR[storlek] * rot, plats.clientWidth / SMALST));
    plats.style.setProperty("--ganger", ganger.toFixed(3));
    document.documentElement.dataset.kontrast = hog ? "hog" : "vanlig";
    document.documentElement.dataset.sidan = nere ? "nere" : "uppe";
    document.getElementById("scen-topp").hidden = !nere;
    ram.utseende("kontrast", hog ? "hog" : "vanlig");
    text("text", ord("text-" + (storlek + 1)));
    text("kontrast", ord("kontrast-" + (hog ? "hog" : "vanlig")));
    text("sank", ord("sank-" + (nere ? "nere" : "uppe")));
  }

  window.addEventListener("resize", rita);
  rita();

  return {
    text: function () {
      storlek = (storlek + 1) % STORLEKAR.length;
      rita();
      saga(ord("text-sagt-" + (storlek + 1)));
    },
    kontrast: function () {
      hog = !hog;
      rita();
      saga(ord("kontrast-sagt-" + (hog ? "hog" : "vanlig")));
    },
    sank: function () {
      nere = !nere;
      rita();
      saga(ord("sank-sagt-" + (nere ? "nere" : "uppe")));
    },
    vanligt: function () {
      storlek = 0;
      hog = false;
      nere = false;
      rita();
    }
  };
};
