// What cannot be opened here is handed over to the visitor's phone: a code to point the camera at, and the address.
"use strict";

const Kiosk = (window.Kiosk = window.Kiosk || {});

const SORTER = ["utat", "fil", "eget", "nummer", "post", "sida"];

// `ritare` is where codes are drawn.
Kiosk.kod = function (ritare) {
  const blad = document.getElementById("kod");
  const ord = document.getElementById("kod-ord").dataset;
  const rubrik = document.getElementById("kod-rubrik");
  const adressrad = document.getElementById("kod-adress");
  const bild = document.getElementById("kod-qr");
  let fragan = 0;

  function rita(svar) {
    const delar = bild.querySelectorAll("path");
    bild.firstElementChild.setAttribute("viewBox", "0 0 " + svar.sida + " " + svar.sida);
    delar[0].setAttribute("d", "M0 0h" + svar.sida + "v" + svar.sida + "H0z");
    delar[1].setAttribute("d", svar.bana);
    bild.hidden = false;
  }

  function hamta(mal) {
    const denna = ++fragan;
    bild.hidden = true;
    fetch(ritare + "?adress=" + encodeURIComponent(mal.adress))
      .then(function (svar) { return svar.ok ? svar.json() : Promise.reject(new Error(svar.status)); })
      .then(function (svar) {
        if (denna !== fragan) { return; }
        rita(svar);
        if (mal.slag !== "nummer" && mal.slag !== "post") { adressrad.textContent = svar.adress; }
      })
      .catch(function () { /* without network the address itself is what there is */ });
  }

  return {
    visa: function (mal) {
      if (SORTER.indexOf(mal.slag) < 0) { return; }
      const nummer = mal.slag === "nummer" ? Kiosk.nummer(mal.adress, mal.text) : "";
      rubrik.textContent = ord[mal.slag + "Rubrik"] + (nummer && " " + nummer);
      document.getElementById("kod-text").textContent = ord[mal.slag + "Text"];
      adressrad.textContent = nummer ? "" : mal.slag === "post" ? decodeURIComponent(mal.adress.replace(/^mailto:|\?.*$/g, ""))
        : new URL(mal.adress, location.href).href;
      blad.dataset.slag = mal.slag;
      if (!blad.open) { blad.showModal(); }
      hamta(mal);
    },
    stang: function () {
      fragan += 1;
      blad.close();
    }
  };
};
