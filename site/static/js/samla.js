// "Spara till mitt blad": shown only where a script can do it.
document.querySelectorAll("[data-samla]").forEach(function (ruta) {
  var lage = ruta.querySelector("[role=status]");
  ruta.hidden = false;
  ruta.querySelector("button").addEventListener("click", function () {
    var samlat = window.Blad.samlat();
    var finns = samlat.some(function (ett) { return ett.adress === ruta.dataset.adress && ett.titel === ruta.dataset.titel; });
    if (finns) { lage.textContent = ruta.dataset.fanns; return; }
    samlat.push({ titel: ruta.dataset.titel, text: ruta.dataset.text, adress: ruta.dataset.adress });
    lage.textContent = window.Blad.samla(samlat) ? ruta.dataset.sparat : ruta.dataset.sparasInte;
  });
});
