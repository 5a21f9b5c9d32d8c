// The contact sheet keeps what is written on it in this browser, and nowhere else.
var blad = document.querySelector("[data-kontaktblad]");
if (!blad) { return; }

var NYCKEL = "kontaktblad";
var falten = Array.prototype.slice.call(blad.querySelectorAll("input, textarea"));
var lage = blad.querySelector("[data-lage]");

function minne() {
  try { return JSON.parse(localStorage.getItem(NYCKEL)) || {}; } catch (fel) { return {}; }
}

function spara() {
  var skrivet = {};
  falten.forEach(function (falt) { if (falt.value) { skrivet[falt.id] = falt.value; } });
  try {
    if (Object.keys(skrivet).length) { localStorage.setItem(NYCKEL, JSON.stringify(skrivet)); } else { localStorage.removeItem(NYCKEL); }
    return true;
  } catch (fel) { return false; }
}

function skrivUt() {
  // Only the sheet: everything beside it, and beside what it stands in, is left out.
  var utanfor = [];
  for (var del = blad; del !== document.body; del = del.parentNode) {
    Array.prototype.forEach.call(del.parentNode.children, function (syskon) { if (syskon !== del) { utanfor.push(syskon); } });
  }
  utanfor.forEach(function (del) { del.classList.add("ej-pa-bladet"); });
  window.print();
  utanfor.forEach(function (del) { del.classList.remove("ej-pa-bladet"); });
}

function rensa() {
  if (!window.confirm(blad.dataset.fraga)) { return; }
  falten.forEach(function (falt) { falt.value = ""; });
  try { localStorage.removeItem(NYCKEL); } catch (fel) { /* nothing could be kept, so nothing is left */ }
  lage.textContent = blad.dataset.rensat;
  falten[0].focus();
}

var tidigare = minne();
falten.forEach(function (falt) { falt.value = tidigare[falt.id] || falt.value; });
Array.prototype.forEach.call(blad.querySelectorAll("[data-med-js]"), function (del) { del.hidden = false; });
blad.addEventListener("input", spara);
blad.addEventListener("change", function () {
  lage.textContent = spara() ? blad.dataset.sparat : blad.dataset.sparasInte;
});
blad.querySelector("[data-skriv-ut]").addEventListener("click", skrivUt);
blad.querySelector("[data-rensa]").addEventListener("click", rensa);
