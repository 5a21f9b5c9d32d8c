// Says in the test picture what the browser itself knows: its size, its clock, whether it can keep anything.
// Syntax of Chrome 53.
(function () {
  "use strict";
  var ord = document.querySelector("main").dataset;
  var skickad = Number(ord.nu);
  var hamtad = Date.now();

  function fyll(mall, varden) {
    return mall.replace(/%\((\w+)\)s/g, function (hel, namn) { return varden[namn]; });
  }

  function matt() {
    var punkter = window.devicePixelRatio || 1;
    var b = Math.round(window.innerWidth * punkter);
    var h = Math.round(window.innerHeight * punkter);
    return fyll(ord.matt, { b: b, h: h, riktning: b >= h ? ord.liggande : ord.staende });
  }

  function klocka() {
    var fel = Math.round((hamtad - skickad) / 1000);
    return Math.abs(fel) < 10 ? ord.klockanGarRatt : fyll(ord.klocka, { s: Math.abs(fel) });
  }

  function skriv() {
    var svar = [matt(), klocka(), "serviceWorker" in navigator ? ord.minns : ord.minnsInte];
    [].forEach.call(document.querySelectorAll("[data-svar]"), function (rad) {
      rad.textContent = svar[Number(rad.getAttribute("data-svar"))];
    });
  }

  window.addEventListener("resize", skriv);
  skriv();
}());
