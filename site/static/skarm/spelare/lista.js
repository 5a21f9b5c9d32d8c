/* What a programme says is on at an instant: the same rule as `skarmar.urval.klocka` follows on the server. */
"use strict";

var Skarm = (window.Skarm = window.Skarm || {});
var KONTRAKT = 1; // the only one that this release knows

function inom(ett, nu) {
  return ett.fran <= nu && (ett.till === null || nu < ett.till);
}

function forsta(alla, nu) {
  for (var i = 0; i < alla.length; i++) if (inom(alla[i], nu)) return alla[i];
  return null;
}

function ordning(period) {
  return [].concat.apply([], period.slingor);
}

/* The slide of `period` at `nu`, from and until when. */
function plats(lista, period, nu) {
  var versioner = ordning(period);
  var hela = versioner.reduce(function (summa, version) {
    return summa + lista.punkter[version].sekunder * 1000;
  }, 0);
  if (!hela) return null;
  var fran = nu - ((nu - period.fran) % hela);
  for (var i = 0; ; i++) {
    var langd = lista.punkter[versioner[i]].sekunder * 1000;
    if (nu < fran + langd) return { slag: "punkt", version: versioner[i], fran: fran, till: Math.min(fran + langd, period.till) };
    fran += langd;
  }
}

Skarm.lista = {
  /* True for a programme that this release can play. */
  kan: function (lista) {
    return lista && lista.kontrakt === KONTRAKT && !!lista.punkter && !!lista.perioder && !!lista.meddelanden;
  },
  /* What is on at `nu`: {slag: "meddelande" | "punkt" | "vila" | "inbyggd", …}, with `till` where it is known. */
  visas: function (lista, nu) {
    if (!lista) return { slag: "inbyggd" };
    var over = forsta(lista.meddelanden, nu); // they come in the order of their weight
    if (over) return { slag: "meddelande", meddelande: over, fran: over.fran, till: over.till };
    var period = forsta(lista.perioder, nu);
    if (period && period.slackt) return { slag: "vila", fran: period.fran, till: period.till };
    var pa = period && plats(lista, period, nu);
    return pa && inom(lista.punkter[pa.version], nu) ? pa : { slag: "inbyggd" };
  },
  /* The versions in the loops at `nu`, in their order and each once. */
  varven: function (lista, nu) {
    var period = lista && forsta(lista.perioder, nu);
    return (period && !period.slackt ? ordning(period) : []).filter(function (version, nr, alla) {
      return alla.indexOf(version) === nr && inom(lista.punkter[version], nu);
    });
  },
  /* The pictures that the programme needs, each once. */
  bilder: function (lista) {
    var alla = {};
    Object.keys(lista.punkter).forEach(function (version) {
      var bild = lista.punkter[version].bild;
      if (bild) alla[bild.adress] = true;
    });
    return Object.keys(alla);
  }
};
