/* Shows a code, asks whether somebody has typed it, and then goes to what the screen plays. Chrome 53: no modules. */
(function () {
  "use strict";

  var FRAGA = 4000; // ms between questions whether the code has been typed
  var IGEN = 10000; // ms before the next try when nobody answers
  var LANGST = 60000;
  var SVAR = 20000;
  var MINUT = 60000;

  var ruta = document.getElementById("med-skript");
  var kod = document.getElementById("kod");
  var besked = document.getElementById("besked");
  var tid = document.getElementById("tid");
  var slut = 0; // by this device's own clock: the site's may be another
  var missar = 0;

  function ord(namn) {
    return ruta.getAttribute("data-" + namn);
  }

  // A text that is the same is not set anew: it would be read aloud again.
  function sag(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  function fraga(metod, svar) {
    var ny = new XMLHttpRequest();
    ny.open(metod, ord("kod"));
    ny.timeout = SVAR;
    ny.onloadend = function () {
      var data = {};
      try {
        data = JSON.parse(ny.responseText) || {};
      } catch (_inte_json) {
        data = {};
      }
      svar(ny.status, data);
    };
    ny.send();
  }

  // By chance up to twice as long, so that many screens do not ask at once.
  function vanta(ms, sedan) {
    setTimeout(sedan, ms + Math.random() * ms);
  }

  function forsok(sedan, text) {
    missar += 1;
    sag(besked, text);
    vanta(Math.min(LANGST, IGEN * missar), sedan);
  }

  function ny_kod() {
    fraga("POST", function (status, data) {
      if (!data.kod) return forsok(ny_kod, ord(status === 429 ? "manga" : "borta"));
      missar = 0;
      slut = Date.now() + data.sekunder * 1000;
      sag(kod, data.kod);
      sag(besked, ord("vantar"));
      visa_tid();
      vanta(FRAGA, anvand);
    });
  }

  function anvand() {
    visa_tid();
    fraga("GET", function (status, data) {
      if (data.skarm) {
        sag(besked, ord("klar"));
        location.replace(data.skarm);
      } else if (status === 410) {
        ny_kod();
      } else if (data.vantar) {
        missar = 0;
        sag(besked, ord("vantar"));
        vanta(FRAGA, anvand);
      } else {
        forsok(anvand, ord("borta"));
      }
    });
  }

  function visa_tid() {
    var minuter = Math.floor((slut - Date.now()) / MINUT);
    sag(tid, minuter > 0 ? ord("minuter").replace("%(antal)s", minuter) : ord("minut"));
  }

  ruta.hidden = false;
  ny_kod();
})();
