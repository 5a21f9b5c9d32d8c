/* Pause and step, where there is a keyboard, a mouse or a touch; left alone the screen goes back to its programme. */
"use strict";

var Skarm = (window.Skarm = window.Skarm || {});
var VILA = 60000; // ms without a touch before the programme goes on
var GOMS = 6000; // ms before the buttons and the pointer hide again

var ruta = document.getElementById("styrning");
var paus = ruta.querySelector("[data-gor=paus]");
var gom = null;
var ater = null;

var GOR = {
  fore: function () {
    Skarm.program.hall(-1);
  },
  nasta: function () {
    Skarm.program.hall(1);
  },
  paus: function () {
    if (Skarm.program.hallen()) Skarm.program.slapp();
    else Skarm.program.hall(0);
  }
};

var TANGENTER = { " ": "paus", ArrowLeft: "fore", ArrowRight: "nasta", MediaPlayPause: "paus" };

function fram() {
  document.body.classList.add("rord");
  clearTimeout(gom);
  gom = setTimeout(function () {
    document.body.classList.remove("rord");
  }, GOMS);
}

function gor(vad) {
  GOR[vad]();
  ater_om_en_stund();
  visa_lage();
}

function ater_om_en_stund() {
  clearTimeout(ater);
  ater = setTimeout(function () {
    Skarm.program.slapp();
    visa_lage();
  }, VILA);
}

function visa_lage() {
  paus.textContent = paus.getAttribute(Skarm.program.hallen() ? "data-spela" : "data-paus");
}

Skarm.styrning = {
  borja: function () {
    ["mousemove", "touchstart", "keydown", "focusin"].forEach(function (vad) {
      document.addEventListener(vad, fram);
    });
    ruta.addEventListener("click", function (handelse) {
      var vad = handelse.target.getAttribute("data-gor");
      if (vad) gor(vad);
    });
    document.addEventListener("keydown", function (handelse) {
      var vad = TANGENTER[handelse.key];
      // A button that has the focus answers the space bar itself.
      if (!vad || handelse.ctrlKey || handelse.altKey || handelse.metaKey) return;
      if (handelse.key === " " && handelse.target.tagName === "BUTTON") return;
      handelse.preventDefault();
      gor(vad);
    });
  }
};
