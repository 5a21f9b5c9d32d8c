// The fit check while a message is being written. Without this the check comes with the next step.
(function () {
  "use strict";
  var form = document.querySelector("form[data-kontroll]");
  if (!form || !window.fetch) return;
  var svar = form.querySelector("[data-svar]");
  var vantar = 0;
  var fraga = 0;

  function kontrollera() {
    if (!form.elements.rubrik.value.trim() && !form.elements.text.value.trim()) {
      svar.textContent = "";
      return;
    }
    var nummer = ++fraga;
    fetch(form.dataset.kontroll, { method: "POST", body: new FormData(form), credentials: "same-origin" })
      .then(function (ett) { return ett.ok ? ett.text() : ""; })
      .then(function (html) { if (nummer === fraga && html) svar.innerHTML = html; })
      .catch(function () {});
  }

  form.addEventListener("input", function () {
    clearTimeout(vantar);
    vantar = setTimeout(kontrollera, 400);
  });
  kontrollera();
})();
