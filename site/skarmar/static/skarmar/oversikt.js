// The list's cells follow the screens: each minute their words are fetched anew, where nobody is just now.
(function () {
  var ruta = document.querySelector("[data-uppdatera]");
  var nar = document.querySelector("[data-uppdaterad]");
  var resultat = document.getElementById("listing-results");
  if (!ruta || !resultat || !window.fetch) { return; }

  function cell(nyckel) { return resultat.querySelector('[data-skarm="' + nyckel + '"]'); }

  function byt(html) {
    var ny = new DOMParser().parseFromString(html, "text/html");
    ny.querySelectorAll("[data-skarm]").forEach(function (fran) {
      var till = cell(fran.dataset.skarm);
      // A cell that somebody stands in, or reads in, is left until the next minute.
      if (till && !till.contains(document.activeElement) && till.innerHTML !== fran.innerHTML) {
        till.innerHTML = fran.innerHTML; // our own server's, escaped there
      }
    });
    nar.textContent = nar.dataset.text.replace("{}", new Date().toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit" }));
  }

  setInterval(function () {
    if (!ruta.checked || document.hidden) { return; }
    fetch(ruta.dataset.uppdatera + window.location.search, { headers: { "X-Requested-With": "XMLHttpRequest" } })
      .then(function (svar) { return svar.ok && !svar.redirected ? svar.text() : null; })
      .then(function (html) { if (html) { byt(html); } })
      .catch(function () {}); // a thin line: asked again in a minute, and the time says how old it is
  }, 60000);
})();
