// Paper shows what is folded away on the screen.
window.addEventListener("beforeprint", function () {
  document.querySelectorAll("main details").forEach(function (del) { del.open = true; });
});
