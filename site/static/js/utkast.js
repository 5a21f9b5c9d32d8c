// A draft saves itself. What the server has not taken yet lies in this browser, and is given back on the next visit:
// after a lost line, a closed tab, or a session that ended. Without a script there is the button, and the server keeps
// what was sent signed out (inlamning/behallen.py).
var VANTA = 2500; // milliseconds after the last letter
var IGEN = 15000; // before the next try on a bad line

function minne(pk) { return "utkast:" + pk; }
function glom(pk) { try { localStorage.removeItem(minne(pk)); } catch (fel) { /* nothing was kept */ } }

document.querySelectorAll("[data-utkast-klart]").forEach(function (ruta) {
  if (ruta.tagName !== "FORM") { glom(ruta.dataset.utkastKlart); return; }
  ruta.addEventListener("submit", function () { glom(ruta.dataset.utkastKlart); });
});
// Whoever chooses between two texts has both on the page: what the browser kept is one of them.
document.querySelectorAll("[data-utkast-valj]").forEach(function (ruta) { glom(ruta.dataset.utkastValj); });

var form = document.querySelector("form[data-utkast]");
if (!form || !window.fetch || !window.FormData) { return; }

var nyckel = minne(form.dataset.utkast);
var lage = form.querySelector("[data-sparlage]");
var ord = lage.dataset;
var andrat = false; // since what is on its way was sent
var pagar = false;
var stopp = false; // signed out, taken in for review, or somebody else has written
var klocka = 0;
var sedan = null; // the button that was pressed while saving

function falten() {
  return Array.prototype.filter.call(form.elements, function (falt) {
    return falt.name === "version" || falt.name && !/^(hidden|file|submit)$/.test(falt.type);
  });
}

function bild() {
  var alla = {};
  falten().forEach(function (falt) {
    var varde = falt.type === "checkbox" || falt.type === "radio" ? falt.checked : falt.value;
    alla[falt.name + (falt.type === "checkbox" ? "=" + falt.value : "")] = varde;
  });
  return alla;
}

function behall() {
  try { localStorage.setItem(nyckel, JSON.stringify(bild())); return true; } catch (fel) { return false; }
}

function sag(text, fel, lank) {
  lage.textContent = text;
  lage.toggleAttribute("data-varning", Boolean(fel));
  if (!lank) { return; }
  var a = document.createElement("a");
  a.href = lank.adress;
  a.textContent = lank.text;
  lage.append(" ", a);
}

function felVid(falt, text) {
  var ruta = falt.closest(".falt") || falt.parentNode;
  var id = falt.id + "_error";
  var rad = document.getElementById(id);
  falt.toggleAttribute("aria-invalid", Boolean(text));
  if (text) { falt.setAttribute("aria-invalid", "true"); }
  if (!text) { if (rad) { rad.remove(); } return; }
  if (!rad) {
    rad = document.createElement("p");
    rad.className = "faltfel";
    rad.id = id;
    ruta.insertBefore(rad, ruta.querySelector("input, textarea, select"));
    falt.setAttribute("aria-describedby", ((falt.getAttribute("aria-describedby") || "") + " " + id).trim());
  }
  rad.textContent = text;
}

function visaFel(fel) {
  var visade = {};
  falten().concat(Array.prototype.slice.call(form.querySelectorAll("input[type=file]"))).forEach(function (falt) {
    var namn = falt.name.replace(/_[01]$/, "");
    if (falt.type === "hidden" || falt.type === "checkbox" || visade[namn]) { return; }
    visade[namn] = true;
    felVid(falt, fel[namn] || "");
  });
}

function taEmotFiler(svar) {
  Object.keys(svar.filer).forEach(function (namn) {
    var gomd = form.elements[namn];
    if (!gomd) { return; }
    var plats = gomd.closest("[data-bilaga]");
    var vald = plats.querySelector("[data-vald]");
    var fil = plats.querySelector("input[type=file]");
    var bort = plats.querySelector("input[type=checkbox]");
    gomd.value = svar.filer[namn];
    if (gomd.value && !svar.fel[fil.name]) { fil.value = ""; }
    if (!gomd.value) { bort.checked = false; }
    vald.hidden = !gomd.value;
    if (svar.bilder[namn]) { vald.querySelector("[data-bild]").src = svar.bilder[namn]; }
    plats.dispatchEvent(new Event("bilaga"));
  });
}

function token() {
  var kaka = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/); // newer than the page's, when one has signed in again
  return kaka ? kaka[1] : form.elements.csrfmiddlewaretoken.value;
}

function utloggad() {
  stopp = true;
  sag(ord.utloggad, true, { adress: form.dataset.loggaIn + "?next=" + encodeURIComponent(location.pathname), text: ord.loggaIn });
}

function ta(svar) {
  if (svar.type === "opaqueredirect" || svar.status === 401 || svar.status === 403) { utloggad(); return null; }
  return svar.json().then(function (data) {
    if (svar.ok) { return data; }
    stopp = true;
    sag(svar.status === 409 ? data.besked + " " + ord.krock : data.besked || ord.fel, true);
    return null;
  });
}

function spara() {
  clearTimeout(klocka);
  klocka = 0;
  if (pagar || stopp || !andrat) { return; }
  pagar = true;
  andrat = false;
  var data = new FormData(form);
  data.set("gor", "spara");
  fetch(location.pathname, {
    method: "POST", body: data, redirect: "manual", credentials: "same-origin",
    headers: { Accept: "application/json", "X-CSRFToken": token() }
  })
    .then(ta)
    .then(function (svar) {
      if (!svar) { return; }
      form.elements.version.value = svar.version;
      taEmotFiler(svar);
      visaFel(svar.fel);
      var trasigt = Object.keys(svar.fel).length > 0;
      if (andrat || trasigt) { behall(); } else { glom(form.dataset.utkast); }
      sag(trasigt ? svar.besked + " " + ord.utom : svar.besked, trasigt);
    })
    .catch(function () {
      andrat = true;
      sag(behall() ? ord.utanNat : ord.utanMinne, true);
      klocka = setTimeout(spara, IGEN);
    })
    .then(function () {
      pagar = false;
      if (sedan) { skicka(); } else if (andrat && !stopp && !klocka) { klocka = setTimeout(spara, VANTA); }
    });
}

function skicka() {
  var knapp = sedan;
  sedan = null;
  stopp = true;
  knapp.click();
}

function vidAndring() {
  andrat = true;
  behall();
  clearTimeout(klocka);
  klocka = setTimeout(spara, VANTA);
}

form.addEventListener("input", vidAndring);
form.addEventListener("change", vidAndring);
window.addEventListener("online", spara);
document.addEventListener("visibilitychange", function () { if (document.hidden) { spara(); } });
form.addEventListener("submit", function (handelse) {
  clearTimeout(klocka);
  if (pagar) {
    handelse.preventDefault();
    sedan = handelse.submitter || form.querySelector("button[value=spara]");
    return;
  }
  stopp = true;
  behall();
});

// The language of the text is said to screen readers and spell checkers.
var sprak = form.elements.sprak;
if (sprak) {
  sprak.addEventListener("change", function () {
    form.querySelectorAll("[data-foljer-sprak]").forEach(function (falt) { falt.lang = sprak.value; });
  });
}

// What only matters with something else is shown with it.
form.querySelectorAll("[data-visas-med]").forEach(function (ruta) {
  var styr = form.elements[ruta.dataset.visasMed];
  function folj() { ruta.hidden = !styr.checked; }
  styr.addEventListener("change", folj);
  if (!ruta.querySelector(".faltfel")) { folj(); }
});
// Of the places for files only the first empty one of each kind is open.
function visaPlatser() {
  var sedda = {};
  form.querySelectorAll("[data-bilaga]").forEach(function (plats) {
    var gomd = plats.querySelector("input[type=hidden]");
    var slag = gomd.name.replace(/-\d+-fil$/, "");
    var tom = !gomd.value && !plats.querySelector("input[type=file]").value && !plats.querySelector(".faltfel");
    plats.hidden = tom && sedda[slag] === true;
    sedda[slag] = sedda[slag] || tom;
  });
}
form.querySelectorAll("[data-bilaga]").forEach(function (plats) {
  var orden = plats.querySelector("[data-ord]");
  var fil = plats.querySelector("input[type=file]");
  var gomd = plats.querySelector("input[type=hidden]");
  function folj() { orden.hidden = !gomd.value && !fil.value && !orden.querySelector(".faltfel, input:not([value=''])[value]"); }
  function alla() { folj(); visaPlatser(); }
  fil.addEventListener("change", alla);
  plats.addEventListener("bilaga", alla);
  folj();
});
visaPlatser();

if (form.hasAttribute("data-osparat")) { vidAndring(); } // the server gave it back, and waits for it

// What was not saved the last time.
(function () {
  var kvar = null;
  try { kvar = JSON.parse(localStorage.getItem(nyckel)); } catch (fel) { kvar = null; }
  if (!kvar || typeof kvar !== "object") { return; }
  var nu = bild();
  var olika = Object.keys(kvar).filter(function (namn) { return namn !== "version" && namn in nu && kvar[namn] !== nu[namn]; });
  if (!olika.length) { glom(form.dataset.utkast); return; }
  falten().forEach(function (falt) {
    var namn = falt.name + (falt.type === "checkbox" ? "=" + falt.value : "");
    if (!(namn in kvar)) { return; }
    if (falt.type === "checkbox" || falt.type === "radio") { falt.checked = kvar[namn] === true; } else { falt.value = String(kvar[namn]); }
    falt.dispatchEvent(new Event("change"));
  });
  sag(ord.ater);
  vidAndring();
  lage.scrollIntoView({ block: "nearest" });
})();
