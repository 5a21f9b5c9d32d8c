// The fit check follows the form it stands in: asks when one has stopped typing, says the outcome to those who listen.
document.querySelectorAll("[data-lasbarhet]").forEach(function (ruta) {
  var form = ruta.closest("form");
  if (!form || !window.fetch) { return; }
  var svar = ruta.querySelector("[data-svar]");
  var besked = ruta.querySelector("[data-besked]");
  var token = form.querySelector("[name=csrfmiddlewaretoken]");
  var skickat = "";
  var fraga = 0;
  var vantar = 0;

  // Every field by its name, as the form itself would send it; of a file only that it has been chosen.
  function skrivet() {
    var data = {};
    new FormData(form).forEach(function (varde, namn) {
      if (namn === "csrfmiddlewaretoken") { return; }
      var text = typeof varde === "string" ? varde : varde.name;
      if (text) { (data[namn] = data[namn] || []).push(text); }
    });
    return JSON.stringify(data);
  }

  function kontrollera() {
    var nu = skrivet();
    if (nu === skickat) { return; }
    skickat = nu;
    var nummer = ++fraga;
    fetch(ruta.dataset.lasbarhet, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": token ? token.value : "" },
      body: nu
    })
      .then(function (hamtat) { return hamtat.ok ? hamtat.json() : null; })
      .then(function (data) {
        if (!data || nummer !== fraga) { return; } // a later question is on its way
        var oppen = svar.querySelector("details[open]");
        svar.innerHTML = data.html; // our own server's, escaped there
        if (oppen && svar.querySelector("details")) { svar.querySelector("details").open = true; }
        besked.textContent = data.besked;
      })
      .catch(function () { skickat = ""; }); // a thin line: asked again at the next letter, and the server asks when saving
  }

  form.addEventListener("input", function () {
    clearTimeout(vantar);
    vantar = setTimeout(kontrollera, 700);
  });
  form.addEventListener("change", function () {
    clearTimeout(vantar);
    vantar = setTimeout(kontrollera, 100);
  });
});
