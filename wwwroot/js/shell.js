// Keys of the whole app, and the two sheets that they open. Single keys can be switched off (kept in this browser).
const places = { m: "/", n: "/namespaces", p: "/plugins", u: "/consumers", g: "/grants", f: "/findings", c: "/console", a: "/activity", s: "/status" };
const setting = "konggrants-single-keys", toured = "konggrants-toured";

export function attach(page) {
  const stop = new AbortController(), on = (name, act, more) => document.addEventListener(name, act, { signal: stop.signal, ...more });
  let waiting = 0;
  const single = () => localStorage.getItem(setting) !== "off";
  const open = id => {
    const sheet = document.getElementById(id);
    if (!sheet || sheet.open) return;
    document.querySelectorAll("dialog.sheet[open]").forEach(other => other.close());
    document.getElementById("look-menu")?.hidePopover?.();
    sheet.showModal();
    const box = sheet.querySelector("[data-role=single-keys]");
    if (box) box.checked = single();
    if (id === "palette") { sheet.querySelector("input").value = ""; page.invokeMethodAsync("Opened"); }
  };
  const close = id => document.getElementById(id)?.close();
  on("keydown", event => {
    if (event.defaultPrevented || event.isComposing) return;
    const key = event.key, control = event.ctrlKey || event.metaKey;
    if (control && key.toLowerCase() === "k") { event.preventDefault(); open("palette"); return; }
    if (event.target.closest("#palette")) {
      if (key === "ArrowUp" || key === "ArrowDown") event.preventDefault();
      // The browser would spend the first Escape on emptying the box.
      if (key === "Escape") { event.preventDefault(); close("palette"); }
      return;
    }
    if (!single() || control || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.target.closest("input, textarea, select, [contenteditable=true]")) return;
    if (waiting && Date.now() - waiting < 1500 && places[key]) { waiting = 0; event.preventDefault(); page.invokeMethodAsync("Go", places[key]); return; }
    waiting = key === "g" ? Date.now() : 0;
    if (key === "/") { event.preventDefault(); open("palette"); }
    if (key === "?") { event.preventDefault(); open("shortcuts"); }
  });
  on("click", event => {
    const opens = event.target.closest("[data-opens]"), closes = event.target.closest("[data-closes]");
    if (opens) open(opens.dataset.opens);
    if (closes) close(closes.dataset.closes);
    if (event.target.matches("dialog.sheet[open]")) event.target.close();
  });
  on("change", event => { if (event.target.matches("[data-role=single-keys]")) localStorage.setItem(setting, event.target.checked ? "on" : "off"); });
  // Offered once, on the map, to whoever came there by themselves and not by a link to something.
  document.getElementById("tour")?.addEventListener("close", () => localStorage.setItem(toured, "yes"), { signal: stop.signal });
  if (!localStorage.getItem(toured) && location.pathname === "/" && !location.search && !navigator.webdriver) open("tour");
  document.documentElement.dataset.keys = "ready";
  return { open, close, dispose: () => { stop.abort(); delete document.documentElement.dataset.keys; } };
}
