// The calculator answers in place. Without a script, or when that fails, the same form leads to a page with the answer.
var ruta = document.querySelector("[data-resa]");
if (!ruta || !window.fetch || !window.URLSearchParams) { return; }

var lage = ruta.querySelector("[data-resa-lage]");

function visa(html) {
  var ny = new DOMParser().parseFromString(html, "text/html").querySelector("[data-resa-in]");
  var gammal = ruta.querySelector("[data-resa-in]");
  gammal.parentNode.replaceChild(document.importNode(ny, true), gammal);
  var svar = ruta.querySelector("[data-sammanfattning]");
  lage.textContent = svar ? svar.dataset.sammanfattning : "";
  (ruta.querySelector("[data-resa-svar]") || ruta.querySelector(".felsammanfattning")).focus();
  var skrivUt = ruta.querySelector(".dela-knappar");
  if (!skrivUt) { return; }
  skrivUt.hidden = false;
  skrivUt.querySelector("[data-skriv-ut]").addEventListener("click", function () { window.print(); });
}

ruta.addEventListener("submit", function (handelse) {
  var form = handelse.target;
  handelse.preventDefault();
  lage.textContent = ruta.dataset.vantar;
  fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) }).then(function (svar) {
    if (!svar.ok && svar.status !== 422) { throw new Error(svar.status); }
    return svar.text();
  }).then(visa).catch(function () { form.submit(); });
});
