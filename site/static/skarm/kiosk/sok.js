// Search with an alphabet on the screen; a keyboard or a switch writes in the same field.
"use strict";

const Kiosk = (window.Kiosk = window.Kiosk || {});

const FORSLAG = "/sok/forslag?q=";
const SOK = "/sok/?q=";
const MINST = 2; // letters
const HOGST = 5; // suggestions: the alphabet must stay within reach
const VANTA = 250; // ms after the last letter

Kiosk.sok = function (ga) {
  const blad = document.getElementById("sok");
  const falt = document.getElementById("sok-ord");
  const lista = document.getElementById("sok-forslag");
  const antal = document.getElementById("sok-antal");
  let vantar = 0;
  let senaste = "";

  function stang() {
    blad.close();
  }

  function till(adress) {
    stang();
    ga(adress);
  }

  function visa(forslag) {
    lista.textContent = "";
    forslag.slice(0, HOGST).forEach(function (ett) {
      const rad = document.createElement("li");
      const knapp = document.createElement("button");
      knapp.type = "button";
      knapp.textContent = ett.title;
      knapp.addEventListener("click", function () { till(ett.url); });
      rad.appendChild(knapp);
      lista.appendChild(rad);
    });
    antal.textContent = !senaste ? "" : forslag.length ? antal.dataset.antal.replace("0", lista.children.length) : antal.dataset.inga;
  }

  function foresla() {
    const fraga = falt.value.trim();
    if (fraga === senaste) { return; }
    senaste = fraga;
    if (fraga.length < MINST) { senaste = ""; visa([]); return; }
    fetch(FORSLAG + encodeURIComponent(fraga))
      .then(function (svar) { return svar.ok ? svar.json() : []; })
      .then(function (forslag) { if (fraga === senaste) { visa(forslag); } })
      .catch(function () { if (fraga === senaste) { visa([]); } });
  }

  function andrat() {
    clearTimeout(vantar);
    vantar = setTimeout(foresla, VANTA);
  }

  function skriv(knapp) {
    const data = knapp.dataset;
    if (data.tecken !== undefined) {
      if (falt.value.length < falt.maxLength) { falt.value += data.tecken; }
    } else if (data.rensa !== undefined) {
      falt.value = "";
    } else {
      falt.value = Array.from(falt.value).slice(0, -1).join("");
    }
    andrat();
  }

  // Arrows go to the key that lies nearest in that direction.
  function granne(fran, tangent) {
    const a = fran.getBoundingClientRect();
    const mitt = function (r) { return { x: r.left + r.width / 2, y: r.top + r.height / 2 }; };
    const har = mitt(a);
    let bast = null;
    let kortast = Infinity;
    document.querySelectorAll("#tangenter button").forEach(function (en) {
      const dar = mitt(en.getBoundingClientRect());
      const dx = dar.x - har.x;
      const dy = dar.y - har.y;
      const framat = { ArrowRight: dx, ArrowLeft: -dx, ArrowDown: dy, ArrowUp: -dy }[tangent];
      const sidled = Math.abs(tangent === "ArrowUp" || tangent === "ArrowDown" ? dx : dy);
      if (framat > 1 && framat + 3 * sidled < kortast) { kortast = framat + 3 * sidled; bast = en; }
    });
    return bast;
  }

  document.getElementById("tangenter").addEventListener("click", function (handelse) {
    const knapp = handelse.target.closest("button[type=button]");
    if (knapp) { skriv(knapp); }
  });
  document.getElementById("tangenter").addEventListener("keydown", function (handelse) {
    if (handelse.key.indexOf("Arrow") !== 0) { return; }
    const nasta = granne(handelse.target, handelse.key);
    handelse.preventDefault();
    if (nasta) { nasta.focus(); }
  });
  falt.addEventListener("input", andrat);
  document.getElementById("sok-form").addEventListener("submit", function (handelse) {
    const fraga = falt.value.trim();
    handelse.preventDefault();
    if (fraga) { till(SOK + encodeURIComponent(fraga)); } else { falt.focus(); }
  });

  return {
    // With the words `fraga`, or with what stood there.
    oppna: function (fraga) {
      if (fraga) { falt.value = fraga; andrat(); }
      if (!blad.open) { blad.showModal(); }
      falt.focus();
    },
    glom: function () {
      clearTimeout(vantar);
      falt.value = "";
      senaste = "";
      visa([]);
      stang();
    }
  };
};
