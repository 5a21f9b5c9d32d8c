// A chosen reason's words are put into the text to the association, where they can be edited; unchosen, they
// leave it again if nobody has touched them. Without this script the server does the former.
document.querySelectorAll("[data-skal]").forEach(function (lista) {
  var ruta = document.getElementById(lista.getAttribute("data-skal"));
  lista.addEventListener("change", function (handelse) {
    var text = handelse.target.closest("label").querySelector("[data-text]").textContent.trim();
    if (handelse.target.checked && ruta.value.indexOf(text) === -1) {
      ruta.value = [ruta.value.trim(), text].filter(Boolean).join("\n\n");
    } else if (!handelse.target.checked) {
      ruta.value = ruta.value.replace(text, "").replace(/\n{3,}/g, "\n\n").trim();
    }
  });
});
