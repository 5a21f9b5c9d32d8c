// A kiosk pairs and beats as a screen does, by the player's own parts; this tells them what is a kiosk's answer.
"use strict";

const Kiosk = (window.Kiosk = window.Kiosk || {});
const Skarm = (window.Skarm = window.Skarm || {});

// `nyckel()` is what is on; `arbetare` the worker, which only a paired kiosk has.
Kiosk.koppling = function (nyckel, arbetare) {
  const parkod = { visa: Skarm.parkod.visa, bort: Skarm.parkod.bort };

  Skarm.program = { nyckel: nyckel };
  Skarm.utgava = {
    egen: document.documentElement.dataset.utgava,
    utan_natverk: arbetare.klar,
    finns: function () { /* the worker notices a new release, or the daily restart takes it */ }
  };
  // By these two the heartbeat says whether the screen is paired.
  Skarm.parkod.bort = function () { parkod.bort(); arbetare.borja(); };
  Skarm.parkod.visa = function () { parkod.visa(); arbetare.sluta(); };
  Skarm.omstart.minns();
  Skarm.puls.borja();
};
