// The kiosk's service worker: keeps the pages last fetched and shows them without network. It speaks for the whole
// site, so what it leaves alone matters most: it answers no form, no search, nothing of those who sign in or write.
"use strict";

const SIDOR = "kiosk-sidor";
const FILER = "kiosk-filer";
const HOGST = 400; // answers in each store; the oldest leave first
const LANGST = 7 * 24 * 3600 * 1000; // ms: an older page is no longer shown
const TALAMOD = 5000; // ms that the network may take when there is a page to show instead

const EJ_SIDOR = /^(?:\/(?:en|fi|se|smj|fit))?\/(?:redaktion|forening|sok|mina-kontakter|aterkoppling|granska|dokument|skarm|-)(?:\/|$)/;
const FIL = /^\/(?:static|media\/images)\//;
const EVIG = /\.[0-9a-f]{12}\.\w+$|^\/media\/images\//;

function ar_sida(request, url) {
  return request.mode === "navigate" && (url.pathname === KIOSK.skal || !EJ_SIDOR.test(url.pathname));
}

function far_sparas(svar) {
  return svar.status === 200 && svar.type === "basic" && !svar.redirected;
}

async function gallra(forrad) {
  const nycklar = await forrad.keys();
  await Promise.all(nycklar.slice(0, Math.max(0, nycklar.length - HOGST)).map(function (en) { return forrad.delete(en); }));
}

async function lagg(namn, adress, svar) {
  const forrad = await caches.open(namn);
  await forrad.put(adress, svar);
  await gallra(forrad);
}

async function sparad(namn, adress) {
  return (await caches.open(namn)).match(adress, { ignoreVary: true });
}

function hamtad(svar) {
  return Date.parse(svar.headers.get("Date")) || 0;
}

// A page is kept when it is a page, and forgotten when the site says that it is gone.
async function minns(adress, svar) {
  const sort = svar.headers.get("Content-Type") || "";
  if (far_sparas(svar) && sort.startsWith("text/html")) { await lagg(SIDOR, adress, svar); }
  if (svar.status === 404 || svar.status === 410) { await (await caches.open(SIDOR)).delete(adress); }
}

function sag(ms) {
  self.clients.matchAll({ includeUncontrolled: true }).then(function (alla) {
    alla.forEach(function (en) { en.postMessage({ kiosk: "sida", hamtad: ms }); });
  });
}

function for_sent() {
  return new Promise(function (_klar, nej) { setTimeout(nej, TALAMOD, new Error("för sent")); });
}

async function sida(event, url) {
  const adress = url.pathname + url.search;
  const kvar = await sparad(SIDOR, adress);
  const duger = kvar && Date.now() - hamtad(kvar) < LANGST;
  // Asked of the site itself: a copy of the browser's own would hide that the network is gone.
  const natet = fetch(event.request, { cache: "no-cache" }).then(function (svar) {
    event.waitUntil(minns(adress, svar.clone()));
    return svar;
  });
  try {
    const svar = await (duger ? Promise.race([natet, for_sent()]) : natet);
    if (svar.status < 500 || !duger) {
      if (url.pathname !== KIOSK.skal) { sag(0); }
      return svar;
    }
  } catch (fel) {
    if (!duger) { throw fel; }
  }
  if (url.pathname !== KIOSK.skal) { sag(hamtad(kvar)); }
  return kvar;
}

// Pictures and what makes a page look right: a name with a fingerprint never changes what it means.
async function fil(event, url) {
  const kvar = await sparad(FILER, url.pathname);
  if (kvar && EVIG.test(url.pathname)) { return kvar; }
  const svar = await fetch(event.request).catch(function (fel) { if (kvar) { return kvar; } throw fel; });
  if (svar !== kvar && far_sparas(svar)) { event.waitUntil(lagg(FILER, url.pathname, svar.clone())); }
  return svar;
}

async function hamta_i_forvag() {
  for (const adress of KIOSK.filer) { await lagg(FILER, adress, await fetch(adress)); }
  for (const adress of [KIOSK.skal].concat(KIOSK.sidor)) {
    try { await minns(adress, await fetch(adress)); } catch (fel) { /* kept the first time that somebody reads it */ }
  }
}

self.addEventListener("install", function (event) {
  event.waitUntil(hamta_i_forvag().then(function () { return self.skipWaiting(); }));
});

self.addEventListener("activate", function (event) {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", function (event) {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) { return; }
  if (FIL.test(url.pathname)) { event.respondWith(fil(event, url)); }
  else if (ar_sida(event.request, url)) { event.respondWith(sida(event, url)); }
});
