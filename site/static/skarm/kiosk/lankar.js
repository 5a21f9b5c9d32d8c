// What a link of a page becomes on a kiosk: a page in the frame, or something for the visitor's own phone.
"use strict";

const Kiosk = (window.Kiosk = window.Kiosk || {});

// A kiosk may reach the site by an inner name; pages link to its public one, too.
const VARA = [location.host, new URL(document.documentElement.dataset.webbplats).host];
const SPRAK = "^(?:/(?:en|fi|se|smj|fit))?";
// Where one writes something about oneself, or signs in.
const EGET = new RegExp(SPRAK + "/(?:mina-kontakter|forening|redaktion|aterkoppling|granska)(?:/|$)");
// What is to be kept, printed or read by a program.
const FIL = new RegExp("^/(?:dokument|media|flode|static|skarm|-)/|/affisch/$|\\.(?:pdf|ics|xml|json|txt|csv|docx?|xlsx?|zip|png|jpe?g|webp|avif)$", "i");

// {slag, adress}: "sida" opens in the frame; "utat", "fil", "eget", "nummer" and "post" become a code; "inget" nothing.
Kiosk.lank = function (adress, ska_sparas) {
  let url;
  try { url = new URL(adress, location.href); } catch (fel) { return { slag: "inget", adress: "" }; }
  if (url.protocol === "tel:" || url.protocol === "sms:") { return { slag: "nummer", adress: "tel:" + url.pathname.replace(/[^+0-9*#]/g, "") }; }
  if (url.protocol === "mailto:") { return { slag: "post", adress: url.href }; }
  if (url.protocol === "webcal:") { url = new URL(url.href.replace(/^webcal/, "https")); }
  if (url.protocol !== "http:" && url.protocol !== "https:") { return { slag: "inget", adress: "" }; }
  if (VARA.indexOf(url.host) < 0) { return { slag: "utat", adress: url.href }; }
  const vag = url.pathname + url.search + url.hash;
  if (EGET.test(url.pathname)) { return { slag: "eget", adress: vag }; }
  if (ska_sparas || FIL.test(url.pathname)) { return { slag: "fil", adress: vag }; }
  return { slag: "sida", adress: vag };
};

// The number as the page writes it, or else as the link has it.
Kiosk.nummer = function (adress, text) {
  const siffror = adress.replace(/\D/g, "");
  const skrivna = (text || "").match(/\+?\d[\d\s\u2013\u2011-]*\d/g) || [];
  const lika = skrivna.find(function (ett) { return siffror.endsWith(ett.replace(/\D/g, "").replace(/^0/, "")); });
  return lika || adress.replace(/^tel:/, "");
};
