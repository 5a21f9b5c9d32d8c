// Without network the kiosk says so, calmly, and from when the page is that it shows.
"use strict";

const Kiosk = (window.Kiosk = window.Kiosk || {});

const TAKT = 2000; // ms between looks

// `utan_svar()` is true when the site has not answered for a while, `sparar()` when pages are kept for such times.
Kiosk.nat = function (ord, utan_svar, sparar) {
  const rad = document.getElementById("utan-nat");
  let sparad = 0; // when the page on show was fetched, ms; 0: just now

  function nar(ms) {
    return new Date(ms).toLocaleString("sv-SE", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZone: "Europe/Stockholm" })
      .replace(":", ".").replace(" kl. ", " klockan ");
  }

  function titta() {
    const utan = sparad > 0 || !navigator.onLine || utan_svar();
    const text = !utan ? "" : ord(sparar() ? "utan-nat-sparat" : "utan-nat") + (sparad ? " " + ord("hamtad").replace("%s", nar(sparad)) : "");
    if (rad.textContent !== text) { rad.textContent = text; }
    rad.hidden = !utan;
  }

  if (navigator.serviceWorker) {
    navigator.serviceWorker.addEventListener("message", function (handelse) {
      if (!handelse.data || handelse.data.kiosk !== "sida") { return; }
      sparad = handelse.data.hamtad;
      titta();
    });
  }
  window.addEventListener("online", titta);
  window.addEventListener("offline", titta);
  setInterval(titta, TAKT);
  titta();

  return { utan: function () { return !rad.hidden; } };
};
