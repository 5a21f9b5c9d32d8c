// The reader's own sheet lies in this browser and nowhere else: what is written on it, and what has been gathered.
var SKRIVET = "kontaktblad";
var SAMLAT = "kontaktblad.samlat";
var HOGST = 50;

function las(nyckel) {
  try { return JSON.parse(localStorage.getItem(nyckel)); } catch (fel) { return null; }
}

function skriv(nyckel, varde, tomt) {
  try {
    if (tomt) { localStorage.removeItem(nyckel); } else { localStorage.setItem(nyckel, JSON.stringify(varde)); }
    return true;
  } catch (fel) { return false; }
}

function text(varde) { return typeof varde === "string" ? varde : ""; }

window.Blad = {
  SAMLAT: SAMLAT,
  skrivet: function () {
    var last = las(SKRIVET);
    return last && typeof last === "object" && !Array.isArray(last) ? last : {};
  },
  skriv: function (skrivet) { return skriv(SKRIVET, skrivet, !Object.keys(skrivet).length); },
  // Only addresses of our own: what lies in the browser may have been put there by anything.
  samlat: function () {
    var last = las(SAMLAT);
    return (Array.isArray(last) ? last : []).filter(function (ett) {
      return ett && text(ett.titel) && /^\/(?![\/\\])/.test(text(ett.adress));
    }).slice(0, HOGST).map(function (ett) { return { titel: ett.titel, text: text(ett.text), adress: ett.adress }; });
  },
  samla: function (samlat) { return skriv(SAMLAT, samlat, !samlat.length); }
};
