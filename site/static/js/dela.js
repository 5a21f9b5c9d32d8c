// The buttons need a script, so they are shown only where there is one.
document.querySelectorAll(".dela-knappar").forEach(function (rad) {
  rad.hidden = false;
  rad.querySelector("[data-skriv-ut]").addEventListener("click", function () { window.print(); });
  var kopiera = rad.querySelector("[data-kopiera]");
  if (!kopiera) { return; }
  if (!navigator.clipboard) { kopiera.hidden = true; return; }
  kopiera.addEventListener("click", function () {
    navigator.clipboard.writeText(kopiera.dataset.kopiera).then(function () {
      rad.querySelector("[role=status]").textContent = kopiera.dataset.kopierat;
    });
  });
});
