// What every page needs before and beside its circuit: the reconnect dialog, unsent input, and times.
import "./relative-time.js";
import { keepInput, restoreInput } from "./unsent.js";

const dialog = document.getElementById("components-reconnect-modal");

async function retry() {
  dialog.dataset.state = "show";
  try {
    // False: the server is there but no longer knows the circuit. It may have put its state by.
    if (!await Blazor.reconnect() && !await Blazor.resumeCircuit()) reload();
    else if (dialog.open) dialog.close();
  } catch {
    dialog.dataset.state = "failed";
  }
}

function reload() {
  keepInput();
  location.reload();
}

// After a restart the server knows neither circuit nor state: a reload gives both, once it answers at all.
function changed({ detail: { state } }) {
  dialog.dataset.state = state;
  if (state === "hide") { dialog.close(); return; }
  keepInput();
  if (state === "rejected") { reload(); return; }
  if (!dialog.open) dialog.showModal();
}

if (dialog) {
  dialog.addEventListener("components-reconnect-state-changed", changed);
  dialog.addEventListener("cancel", event => event.preventDefault());
  document.addEventListener("visibilitychange", () => { if (!document.hidden && dialog.open && dialog.dataset.state === "failed") retry(); });
  document.addEventListener("click", event => {
    const action = event.target.closest?.("[data-action]")?.dataset.action;
    if (action === "retry") retry();
    if (action === "reload") reload();
  });
  restoreInput();
}

// The page has a base address, against which a bare fragment would lead to the map.
document.addEventListener("click", event => {
  const skip = event.target.closest?.("a.skip");
  if (!skip) return;
  event.preventDefault();
  event.stopPropagation();
  document.getElementById("content")?.focus();
}, { capture: true });
