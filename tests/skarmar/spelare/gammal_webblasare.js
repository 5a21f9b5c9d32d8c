/* Reads scripts as Chrome 53 would: node gammal_webblasare.js <acorn.js> <script>… prints what it would not understand.

   The syntax is that of ECMAScript 2016; what the language and the browser got later is refused by name, since a parser
   does not see it. */
"use strict";

const fs = require("fs");
const acorn = require(process.argv[2]);

// Members that came after Chrome 53, whatever they are called on.
const SENARE = new Set(
  (
    "padStart padEnd trimStart trimEnd matchAll replaceAll flat flatMap at finally allSettled any fromEntries " +
    "getOwnPropertyDescriptors append prepend before after replaceWith replaceChildren toggleAttribute getAnimations " +
    "getRootNode formatToParts signal wakeLock scrollend description hasOwn groupBy toSorted findLast"
  ).split(" ")
);
const SENARE_PA = { Object: new Set(["entries", "values"]), navigator: new Set(["storage", "locks"]) };
const SENARE_NAMN = new Set(
  (
    "AbortController BigInt PointerEvent ResizeObserver WeakRef globalThis queueMicrotask structuredClone " +
    "SharedArrayBuffer Atomics OffscreenCanvas BroadcastChannel TextDecoderStream EventTarget"
  ).split(" ")
);

function ga(nod, sag) {
  if (!nod || typeof nod.type !== "string") return;
  if (nod.type === "MemberExpression" && !nod.computed) {
    const pa = nod.object.type === "Identifier" ? SENARE_PA[nod.object.name] : null;
    if (SENARE.has(nod.property.name) || (pa && pa.has(nod.property.name))) sag(nod, nod.property.name);
  }
  if (nod.type === "Identifier" && SENARE_NAMN.has(nod.name)) sag(nod, nod.name);
  for (const varde of Object.values(nod)) {
    if (Array.isArray(varde)) varde.forEach((ett) => ga(ett, sag));
    else if (varde && typeof varde === "object") ga(varde, sag);
  }
}

for (const fil of process.argv.slice(3)) {
  try {
    const trad = acorn.parse(fs.readFileSync(fil, "utf8"), { ecmaVersion: 7, locations: true });
    ga(trad, (nod, vad) => console.log(`${fil}:${nod.loc.start.line}: ${vad}`));
  } catch (fel) {
    console.log(`${fil}: ${fel.message}`);
  }
}
