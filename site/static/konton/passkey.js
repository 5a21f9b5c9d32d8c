// Passkeys: asks the browser for one and sends its answer by the form that asked. Without support nothing is shown.
(function () {
  "use strict";

  var stod = window.PublicKeyCredential && navigator.credentials && window.isSecureContext;

  function tillBytes(text) {
    var rakt = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(rakt, function (tecken) { return tecken.charCodeAt(0); });
  }

  function tillText(bytes) {
    var rakt = String.fromCharCode.apply(null, new Uint8Array(bytes));
    return btoa(rakt).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function medBytes(lista) {
    return (lista || []).map(function (nyckel) { return Object.assign({}, nyckel, { id: tillBytes(nyckel.id) }); });
  }

  function skapa(val) {
    val.challenge = tillBytes(val.challenge);
    val.user.id = tillBytes(val.user.id);
    val.excludeCredentials = medBytes(val.excludeCredentials);
    // Always one that signs in by itself, and that makes sure who holds the device.
    val.authenticatorSelection = Object.assign({}, val.authenticatorSelection, {
      residentKey: "required", requireResidentKey: true, userVerification: "required"
    });
    return navigator.credentials.create({ publicKey: val });
  }

  function hamta(val) {
    val.challenge = tillBytes(val.challenge);
    val.allowCredentials = medBytes(val.allowCredentials);
    return navigator.credentials.get({ publicKey: val });
  }

  function somText(nyckel) {
    var svar = {};
    ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"].forEach(function (del) {
      if (nyckel.response[del]) { svar[del] = tillText(nyckel.response[del]); }
    });
    return JSON.stringify({
      id: nyckel.id,
      rawId: tillText(nyckel.rawId),
      type: nyckel.type,
      response: svar,
      clientExtensionResults: nyckel.getClientExtensionResults()
    });
  }

  function iSidan() {
    return Promise.resolve(JSON.parse(document.getElementById("passkey-data").textContent));
  }

  function franServern(formular) {
    return fetch(formular.action, { headers: { Accept: "application/json" } }).then(function (svar) { return svar.json(); });
  }

  function anslut(formular) {
    var vad = formular.dataset.passkey;
    var fel = formular.querySelector("[data-passkey-fel]");
    formular.hidden = false;
    formular.addEventListener("submit", function (handelse) {
      handelse.preventDefault();
      fel.hidden = true;
      (vad === "logga-in" ? franServern(formular) : iSidan()).then(function (data) {
        return vad === "lagg-till" ? skapa(data.creation_options.publicKey) : hamta(data.request_options.publicKey);
      }).then(function (nyckel) {
        formular.elements.credential.value = somText(nyckel);
        formular.submit();
      }).catch(function () { fel.hidden = false; });
    });
  }

  if (!stod) { return; }
  document.querySelectorAll("[data-passkey-saknas]").forEach(function (text) { text.hidden = true; });
  document.querySelectorAll("form[data-passkey]").forEach(anslut);
})();
