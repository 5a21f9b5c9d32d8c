// Where css makes cards of a table's rows, some browsers forget that it is a table: the roles say it aloud.
// Written here and not in the HTML, where the standard does not allow them on a table's own elements.
var ROLLER = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
document.querySelectorAll("table.korttabell, table.belopp").forEach(function (tabell) {
  [tabell].concat(Array.prototype.slice.call(tabell.querySelectorAll("*"))).forEach(function (del) {
    var roll = del.tagName === "TH" ? (del.scope === "row" ? "rowheader" : "columnheader") : ROLLER[del.tagName];
    if (roll) { del.setAttribute("role", roll); }
  });
});
