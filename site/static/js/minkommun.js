// Which kommun is mine: kept in this browser alone, when the reader asks for it. One that the address names wins.
// The page is the same for everybody; here the choice is only filled in, and a link leads to the address that has it.
var rutor = Array.prototype.slice.call(document.querySelectorAll("[data-minkommun]"));
var ifyllda = document.querySelectorAll("[data-fyll-min-kommun]");
if (!rutor.length && !ifyllda.length) { return; }

var NYCKEL = "minkommun";
var iAdressen = new URLSearchParams(location.search).get("kommun") || "";

function las() {
  try { return localStorage.getItem(NYCKEL) || ""; } catch (fel) { return ""; }
}

function skriv(slug) {
  try {
    if (slug) { localStorage.setItem(NYCKEL, slug); } else { localStorage.removeItem(NYCKEL); }
    return true;
  } catch (fel) { return false; }
}

function lista(ruta) { return document.getElementById(ruta.dataset.minkommun); }

function valt(ruta) { return ruta.dataset.kommun || lista(ruta).value; }

// Empty for what is no kommun of ours, whatever lies in the browser.
function namn(ruta, slug) {
  if (!slug) { return ""; }
  if (ruta.dataset.kommun) { return slug === ruta.dataset.kommun ? ruta.dataset.namn : ""; }
  var val = Array.prototype.filter.call(lista(ruta).options, function (ett) { return ett.value === slug; })[0];
  return val ? val.text : "";
}

function adress(falt, slug) {
  var mal = new URL((falt.form && falt.form.getAttribute("action")) || "", location.href);
  var fraga = new URLSearchParams(location.search);
  fraga.set("kommun", slug);
  fraga.delete("sida"); // another kommun's list begins anew
  mal.search = fraga;
  return mal.pathname + mal.search + mal.hash;
}

function rita(ruta) {
  function del(vilken) { return ruta.querySelector("[data-" + vilken + "]"); }
  var min = namn(ruta, las()) && las(), nu = valt(ruta), falt = lista(ruta);
  ruta.hidden = !min && !namn(ruta, nu);
  del("din").hidden = !min;
  del("vilken").textContent = namn(ruta, min);
  del("dit").hidden = !falt || !min || min === iAdressen;
  if (!del("dit").hidden) {
    del("dit").textContent = ruta.dataset.visa.replace("0", namn(ruta, min));
    del("dit").href = adress(falt, min);
  }
  var nytt = nu && nu !== min && namn(ruta, nu);
  del("valj").hidden = !nytt && !(min && falt);
  del("valj").textContent = nytt ? ruta.dataset[min ? "bytTill" : "komIhag"].replace("0", nytt) : ruta.dataset.byt;
  del("glom").hidden = !min;
}

function sag(ruta, text) {
  rutor.forEach(rita);
  ruta.hidden = false;
  ruta.querySelector("[data-lage]").textContent = text;
}

function valj(ruta) {
  var nu = valt(ruta), kallas = namn(ruta, nu);
  if (!kallas || nu === las()) { lista(ruta).focus(); return; }
  sag(ruta, skriv(nu) ? ruta.dataset.sparat.replace("0", kallas) : ruta.dataset.garInte);
}

function glom(ruta) {
  skriv("");
  sag(ruta, ruta.dataset.glomt);
  var falt = lista(ruta);
  if (falt) { falt.focus(); } // the button that was pressed is gone
}

rutor.forEach(function (ruta) {
  var falt = lista(ruta);
  if (!falt && !ruta.dataset.kommun) { return; }
  if (falt && !iAdressen && !falt.value && namn(ruta, las())) { falt.value = las(); }
  if (falt) { falt.addEventListener("change", function () { rita(ruta); }); }
  ruta.querySelector("[data-valj]").addEventListener("click", function () { valj(ruta); });
  ruta.querySelector("[data-glom]").addEventListener("click", function () { glom(ruta); });
  rita(ruta);
});

// A form that has use for it, but whose answer has no address of its own.
Array.prototype.forEach.call(ifyllda, function (falt) {
  if (!falt.value) { falt.value = las(); }
  if (falt.selectedIndex < 0) { falt.selectedIndex = 0; } // no kommun of ours
});

// What is folded together about one's own kommun is opened.
var egen = las();
if (/^[a-z-]+$/.test(egen)) {
  document.querySelectorAll('.fragor details a[href$="/kommuner/' + egen + '/"]').forEach(function (lank) {
    lank.closest("details").open = true;
  });
}
