// The contact sheet keeps what is written on it in this browser, and nowhere else.
var blad = document.querySelector("[data-kontaktblad]");
if (!blad) { return; }

var Blad = window.Blad;
var falten = Array.prototype.slice.call(blad.querySelectorAll("input, textarea"));
var lage = blad.querySelector("[data-lage]");
var angra = blad.querySelector("[data-angra]");
var lista = blad.querySelector("[data-samlat]");
var tomt = blad.querySelector("[data-inget-samlat]");
var fore = null; // what the sheet was before the last thing was taken away; gone when the page is left

function skrivet() {
  var svar = {};
  falten.forEach(function (falt) { if (falt.value) { svar[falt.id] = falt.value; } });
  return svar;
}

function sag(text, kan_angras) {
  lage.textContent = text;
  angra.hidden = !kan_angras;
}

function fyll(varden) {
  falten.forEach(function (falt) { falt.value = typeof varden[falt.id] === "string" ? varden[falt.id] : ""; });
}

function minns() { fore = { skrivet: skrivet(), samlat: Blad.samlat() }; }

function element(namn, text) {
  var nytt = document.createElement(namn);
  nytt.textContent = text;
  return nytt;
}

function punkt(ett, nummer) {
  var rad = document.createElement("li");
  var lank = element("a", ett.titel);
  var knapp = element("button", blad.dataset.taBort);
  lank.href = ett.adress;
  knapp.type = "button";
  knapp.className = "knapp-andra";
  knapp.setAttribute("aria-label", blad.dataset.taBort + ": " + ett.titel);
  knapp.addEventListener("click", function () { taBort(nummer); });
  rad.appendChild(lank);
  if (ett.text) { rad.appendChild(element("span", ett.text)); }
  rad.appendChild(knapp);
  return rad;
}

function visaSamlat() {
  var samlat = Blad.samlat();
  lista.textContent = "";
  samlat.forEach(function (ett, nummer) { lista.appendChild(punkt(ett, nummer)); });
  lista.hidden = !samlat.length;
  tomt.hidden = samlat.length > 0;
}

function taBort(nummer) {
  minns();
  var samlat = Blad.samlat();
  samlat.splice(nummer, 1);
  Blad.samla(samlat);
  visaSamlat();
  sag(blad.dataset.borttaget, true);
  angra.focus();
}

function rensa() {
  minns();
  fyll({});
  Blad.skriv({});
  Blad.samla([]);
  visaSamlat();
  sag(blad.dataset.rensat, true);
  angra.focus();
}

function somDetVar() {
  fyll(fore.skrivet);
  var sparat = Blad.skriv(fore.skrivet) && Blad.samla(fore.samlat);
  visaSamlat();
  sag(sparat ? blad.dataset.angrat : blad.dataset.sparasInte, false);
  falten[0].focus();
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

// What stands on the sheet as plain text: each group by its heading, each field by its label.
function somText() {
  var rader = [];
  var grupp = null;
  falten.forEach(function (falt) {
    if (!falt.value) { return; }
    var gruppen = falt.closest("fieldset");
    if (gruppen && gruppen !== grupp) { rader.push("", gruppen.querySelector("legend").textContent); }
    if (!gruppen) { rader.push(""); }
    grupp = gruppen;
    rader.push(blad.querySelector('label[for="' + falt.id + '"]').textContent + ": " + falt.value);
  });
  var samlat = Blad.samlat();
  if (samlat.length) { rader.push("", blad.querySelector(".kontaktblad-samlat h3").textContent); }
  samlat.forEach(function (ett) { rader.push([ett.titel, ett.text, location.origin + ett.adress].filter(Boolean).join(", ")); });
  return [document.querySelector("h1").textContent].concat(rader).join("\r\n") + "\r\n";
}

function textfil() {
  var adress = URL.createObjectURL(new Blob([somText()], { type: "text/plain;charset=utf-8" }));
  var lank = document.createElement("a");
  lank.href = adress;
  lank.download = blad.dataset.filnamn;
  lank.click();
  setTimeout(function () { URL.revokeObjectURL(adress); }, 1000);
}

fyll(Blad.skrivet());
visaSamlat();
Array.prototype.forEach.call(blad.querySelectorAll("[data-med-js]"), function (del) { del.hidden = false; });
blad.addEventListener("input", function () { Blad.skriv(skrivet()); });
blad.addEventListener("change", function () {
  sag(Blad.skriv(skrivet()) ? blad.dataset.sparat : blad.dataset.sparasInte, false);
});
// Whoever uses the device next must not be able to undo: a page that is gone back to may still be as it was left.
window.addEventListener("pagehide", function () { fore = null; sag("", false); });
// Something was saved to the sheet in another tab.
window.addEventListener("storage", function (handelse) { if (handelse.key === Blad.SAMLAT) { visaSamlat(); } });
blad.querySelector("[data-skriv-ut]").addEventListener("click", skrivUt);
blad.querySelector("[data-textfil]").addEventListener("click", textfil);
blad.querySelector("[data-rensa]").addEventListener("click", rensa);
angra.addEventListener("click", somDetVar);
