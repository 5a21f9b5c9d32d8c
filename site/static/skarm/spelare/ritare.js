/* Draws a slide from its numbers: lines, sizes and places come from the site and are drawn as they are. */
"use strict";

var Skarm = (window.Skarm = window.Skarm || {});
var SVG = "http://www.w3.org/2000/svg";
var XLINK = "http://www.w3.org/1999/xlink";
var BAKOM_BILD = "#d5e2ea"; // until the picture has come
var MORK = "#14232b";

function del(mor, namn, egenskaper) {
  var nod = document.createElementNS(SVG, namn);
  Object.keys(egenskaper).forEach(function (egenskap) {
    nod.setAttribute(egenskap, egenskaper[egenskap]);
  });
  mor.appendChild(nod);
  return nod;
}

function ruta(mor, namn, matt, mer) {
  var nod = del(mor, namn, { x: matt[0], y: matt[1], width: matt[2], height: matt[3] });
  Object.keys(mer).forEach(function (egenskap) {
    nod.setAttribute(egenskap, mer[egenskap]);
  });
  return nod;
}

function bild(svg, skylt, adress) {
  var platta = skylt.platta;
  ruta(svg, "rect", skylt.bild, { fill: BAKOM_BILD });
  var nod = ruta(svg, "image", skylt.bild, { preserveAspectRatio: "xMidYMid slice" });
  // The sender's name stands on the plate: it covers all until there is a picture that it was measured against.
  var tack = platta && ruta(svg, "rect", platta.ruta, { fill: platta.farg });
  nod.addEventListener("load", function () {
    if (tack) tack.setAttribute("fill-opacity", platta.tackning);
  });
  nod.addEventListener("error", function () {
    svg.removeChild(nod);
  });
  nod.setAttributeNS(XLINK, "href", adress);
}

function kod(svg, matt, qr) {
  var nod = ruta(svg, "svg", matt, { viewBox: "0 0 " + qr.sida + " " + qr.sida, "shape-rendering": "crispEdges" });
  del(nod, "rect", { width: "100%", height: "100%", fill: "#ffffff" });
  del(nod, "path", { d: qr.vag, fill: MORK });
}

function block(svg, ett, sprak) {
  var grupp = del(svg, "g", { fill: ett.farg, "font-size": ett.px, "font-weight": ett.fet ? 700 : 400, "data-roll": ett.roll });
  // Who sends it is always said in Swedish.
  if (ett.roll !== "avsandare") grupp.setAttribute("lang", sprak);
  ett.rader.forEach(function (rad) {
    del(grupp, "text", { x: rad[0], y: rad[1] }).textContent = rad[2];
  });
}

/* The same words for those who do not see the picture of them. */
function artikel(punkt) {
  var nod = document.createElement("article");
  nod.className = "dold";
  nod.setAttribute("lang", punkt.sprak);
  var rader = [["h1", punkt.rubrik]];
  punkt.fakta.concat(punkt.kort, punkt.avsandare, punkt.granskad, punkt.skriven).forEach(function (text) {
    if (text) rader.push(["p", text]);
  });
  rader.forEach(function (rad) {
    nod.appendChild(document.createElement(rad[0])).textContent = rad[1];
  });
  if (punkt.bild) {
    var alt = nod.appendChild(document.createElement("p"));
    alt.textContent = punkt.bild.alt;
  }
  return nod;
}

Skarm.ritare = {
  /* The slide as an element, lying or standing. */
  punkt: function (punkt, staende) {
    var skylt = punkt.skyltar[staende ? "staende" : "liggande"];
    var nod = document.createElement("div");
    nod.style.backgroundColor = skylt.grund;
    var svg = del(nod, "svg", { viewBox: "0 0 " + skylt.bredd + " " + skylt.hojd, "aria-hidden": "true", "class": "skylt" });
    del(svg, "rect", { width: "100%", height: "100%", fill: skylt.grund });
    if (skylt.bild && punkt.bild) bild(svg, skylt, punkt.bild.adress);
    kod(svg, skylt.qr, punkt.qr);
    skylt.block.forEach(function (ett) {
      block(svg, ett, punkt.sprak);
    });
    nod.appendChild(artikel(punkt));
    return nod;
  },
  /* Has the browser fetch the picture of what comes next. */
  forbered: function (punkt) {
    if (punkt && punkt.bild) new Image().src = punkt.bild.adress;
  }
};
