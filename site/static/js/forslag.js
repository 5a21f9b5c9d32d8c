// Suggestions under a search field: plain links in a list, reached by arrows or Tab. Without script the form works as it is.
document.querySelectorAll("input[type=search][data-forslag]").forEach(function (falt) {
  var lista = document.createElement("ul");
  var berattat = document.createElement("p");
  var vantar = 0;
  var senaste = "";
  lista.className = "forslag";
  lista.hidden = true;
  berattat.className = "gomd";
  berattat.setAttribute("role", "status");
  falt.form.appendChild(lista);
  falt.form.appendChild(berattat);

  function visa(forslag) {
    lista.textContent = "";
    forslag.forEach(function (ett) {
      var rad = document.createElement("li");
      var lank = document.createElement("a");
      lank.href = ett.url;
      lank.textContent = ett.title;
      rad.appendChild(lank);
      lista.appendChild(rad);
    });
    lista.hidden = forslag.length === 0;
    berattat.textContent = forslag.length ? falt.dataset.antal.replace("0", forslag.length) : "";
  }

  function hamta() {
    var fraga = falt.value.trim();
    if (fraga === senaste) { return; }
    senaste = fraga;
    if (fraga.length < 2) { visa([]); return; }
    fetch(falt.dataset.forslag + "?q=" + encodeURIComponent(fraga))
      .then(function (svar) { return svar.ok ? svar.json() : []; })
      .then(function (forslag) { if (fraga === senaste) { visa(forslag); } })
      .catch(function () { visa([]); }); // a thin line: the form itself still searches
  }

  function flytta(steg) {
    var mal = [falt].concat(Array.prototype.slice.call(lista.querySelectorAll("a")));
    var nu = mal.indexOf(document.activeElement);
    mal[(nu + steg + mal.length) % mal.length].focus();
  }

  falt.addEventListener("input", function () {
    clearTimeout(vantar);
    vantar = setTimeout(hamta, 250);
  });
  falt.form.addEventListener("keydown", function (tryck) {
    if (lista.hidden) { return; }
    if (tryck.key === "ArrowDown" || tryck.key === "ArrowUp") {
      tryck.preventDefault();
      flytta(tryck.key === "ArrowDown" ? 1 : -1);
    } else if (tryck.key === "Escape") {
      visa([]);
      falt.focus();
    }
  });
  falt.form.addEventListener("focusout", function (bort) {
    if (bort.relatedTarget && !falt.form.contains(bort.relatedTarget)) { visa([]); senaste = ""; }
  });
});
