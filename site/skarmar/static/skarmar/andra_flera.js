// Says how many are chosen while one chooses; the server says the same when it has changed them.
document.querySelectorAll("[data-andra-flera]").forEach(function (form) {
  var hur = form.querySelector("[data-valda]");
  var rutor = form.querySelectorAll("input[name=skarm]");
  function rakna() {
    var antal = form.querySelectorAll("input[name=skarm]:checked").length;
    hur.textContent = ", " + hur.dataset.text.replace("{}", antal);
  }
  rutor.forEach(function (ruta) { ruta.addEventListener("change", rakna); });
  rakna();
});
