/* The player's service worker: what a start without network needs. The view puts `SKAL` before this text.

   It keeps the player itself and the pictures of the programme. The programme the page keeps, and it is asked of the
   network alone: no old list is ever given when the site answers. The page comes from here first, so that ten thousand
   screens which start after a power cut do not all fetch it at once; a new release comes with a new worker. */
"use strict";

var FORLED = "skarm-skal-";
var SKALET = FORLED + self.SKAL.utgava;
var BILDER = "skarm-bilder-";
var HOGST = 400; // pictures of one programme
var SIDA = /^\/skarm\/[a-z0-9-]+\/$/;

function hamta_sida(vag) {
  return fetch(new Request(vag, { cache: "no-store", credentials: "same-origin" })).then(function (svar) {
    if (!svar.ok) return null; // the screen is no more
    return svar
      .clone()
      .text()
      .then(function (text) {
        // A page of another release would ask for scripts that are not kept here.
        if (text.indexOf(self.SKAL.utgava) < 0) throw new Error("sidan har en annan utgåva");
        return svar;
      });
  });
}

function behall_sida(vag) {
  return hamta_sida(vag).then(function (svar) {
    if (!svar) return null;
    return caches.open(SKALET).then(function (skal) {
      return skal.put(vag, svar);
    });
  });
}

function behall_sida_en_gang(vag) {
  return caches
    .open(SKALET)
    .then(function (skal) {
      return skal.match(vag);
    })
    .then(function (finns) {
      return finns || behall_sida(vag);
    });
}

function gamla_skal() {
  return caches.keys().then(function (namn) {
    return namn.filter(function (ett) {
      return ett.indexOf(FORLED) === 0 && ett !== SKALET;
    });
  });
}

/* The pages that earlier releases kept. */
function kanda_sidor() {
  return gamla_skal()
    .then(function (namn) {
      return Promise.all(
        namn.map(function (ett) {
          return caches.open(ett).then(function (skal) {
            return skal.keys();
          });
        })
      );
    })
    .then(function (svar) {
      return [].concat
        .apply([], svar)
        .map(function (fraga) {
          return new URL(fraga.url).pathname;
        })
        .filter(function (vag) {
          return SIDA.test(vag);
        });
    });
}

/* Keeps the pictures of one screen's programme, one fetched at a time, and lets the others go. */
function behall_bilder(skarm, adresser) {
  var behovs = adresser.slice(0, HOGST).map(function (adress) {
    return new URL(adress, self.location.href).href;
  });
  return caches.open(BILDER + skarm).then(function (lada) {
    return lada.keys().then(function (fragor) {
      var finns = fragor.map(function (fraga) {
        return fraga.url;
      });
      fragor.forEach(function (fraga) {
        if (behovs.indexOf(fraga.url) < 0) lada["delete"](fraga);
      });
      return behovs
        .filter(function (adress) {
          return finns.indexOf(adress) < 0;
        })
        .reduce(function (forra, adress) {
          return forra.then(function () {
            return lada.add(adress)["catch"](function () {
              return null; // asked for again with the next programme, and when it is to be shown
            });
          });
        }, Promise.resolve());
    });
  });
}

function fran_skalet(fraga, vag) {
  return caches
    .open(SKALET)
    .then(function (skal) {
      return skal.match(vag);
    })
    .then(function (svar) {
      return svar || fetch(fraga);
    });
}

function bild(fraga) {
  return caches.match(fraga).then(function (svar) {
    return svar || fetch(fraga);
  });
}

self.addEventListener("install", function (handelse) {
  handelse.waitUntil(
    caches
      .open(SKALET)
      .then(function (skal) {
        return skal.addAll(self.SKAL.filer);
      })
      .then(kanda_sidor)
      .then(function (sidor) {
        return Promise.all(sidor.map(behall_sida));
      })
      .then(function () {
        return self.skipWaiting();
      })
  );
});

self.addEventListener("activate", function (handelse) {
  handelse.waitUntil(
    gamla_skal()
      .then(function (namn) {
        return Promise.all(
          namn.map(function (ett) {
            return caches["delete"](ett);
          })
        );
      })
      .then(function () {
        return self.clients.claim();
      })
  );
});

self.addEventListener("message", function (handelse) {
  var sagt = handelse.data;
  if (sagt.sida && SIDA.test(sagt.sida)) handelse.waitUntil(behall_sida_en_gang(sagt.sida));
  if (sagt.bilder) handelse.waitUntil(behall_bilder(sagt.skarm, sagt.bilder));
});

self.addEventListener("fetch", function (handelse) {
  var fraga = handelse.request;
  var adress = new URL(fraga.url);
  if (fraga.method !== "GET" || adress.origin !== self.location.origin) return;
  if (SIDA.test(adress.pathname)) handelse.respondWith(fran_skalet(fraga, adress.pathname));
  else if (self.SKAL.filer.indexOf(adress.pathname) >= 0) handelse.respondWith(fran_skalet(fraga, adress.pathname));
  else if (fraga.destination === "image" || /\.(webp|png|jpe?g|avif)$/.test(adress.pathname)) {
    handelse.respondWith(bild(fraga));
  }
});
