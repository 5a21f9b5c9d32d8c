// How many characters are left, as one types. The limit itself stands beside the label, and the server holds it.
document.querySelectorAll("[data-hogst]").forEach(function (ruta) {
  var falt = ruta.querySelector("input, textarea");
  var rad = ruta.querySelector("[data-raknare]");
  var hogst = Number(ruta.dataset.hogst);
  if (!falt || !rad || !hogst) { return; }

  // As the server counts: letters outside the first plane are one character, and every line break is one.
  function langd() { return Array.from(falt.value.replace(/\r\n/g, "\n").trim()).length; }

  function rakna() {
    var kvar = hogst - langd();
    rad.hidden = false;
    rad.toggleAttribute("data-over", kvar < 0);
    rad.textContent = kvar < 0 ? rad.dataset.over.replace("0", -kvar) : rad.dataset.kvar.replace("0", kvar);
  }

  falt.addEventListener("input", rakna);
  rakna();
});
