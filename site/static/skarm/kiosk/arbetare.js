// The worker that lets a paired kiosk go on without network. Registered when the site says that the kiosk is paired,
// gone with all that it kept when the site says that it no longer is.
"use strict";

const Kiosk = (window.Kiosk = window.Kiosk || {});

const FORRAD = /^kiosk-/;

// `ny()` is called when a new release has taken over.
Kiosk.arbetare = function (adress, ny) {
  const finns = "serviceWorker" in navigator;
  let inne = false;

  // The player's worker, if this screen was once a player, must not answer for the kiosk.
  function utan_andra() {
    return navigator.serviceWorker.getRegistrations().then(function (alla) {
      return Promise.all(alla.filter(function (en) { return new URL(en.scope).pathname !== "/"; })
        .map(function (en) { return en.unregister(); }));
    });
  }

  if (finns) {
    let forsta = !navigator.serviceWorker.controller;
    navigator.serviceWorker.addEventListener("controllerchange", function () {
      if (!forsta) { ny(); }
      forsta = false;
    });
  }

  return {
    klar: function () { return finns && !!navigator.serviceWorker.controller; },
    borja: function () {
      if (!finns || inne) { return Promise.resolve(); }
      inne = true;
      return utan_andra().then(function () { return navigator.serviceWorker.register(adress, { scope: "/" }); })
        .then(function () { return navigator.serviceWorker.ready; })
        .then(function () { document.documentElement.dataset.arbetar = "ja"; })
        .catch(function (fel) { inne = false; window.Skarm.omstart.sag("arbetare: " + fel.message); });
    },
    sluta: function () {
      inne = false;
      if (!finns) { return Promise.resolve(); }
      return navigator.serviceWorker.getRegistration("/")
        .then(function (en) { return en && new URL(en.scope).pathname === "/" ? en.unregister() : false; })
        .then(function () { return caches.keys(); })
        .then(function (namnen) {
          return Promise.all(namnen.filter(function (ett) { return FORRAD.test(ett); }).map(function (ett) { return caches.delete(ett); }));
        })
        .then(function () { delete document.documentElement.dataset.arbetar; });
    }
  };
};
