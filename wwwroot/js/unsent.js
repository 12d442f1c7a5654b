// Keeps what was typed over a reload, in this tab alone. Passwords and tokens are not kept.
const key = "konggrants-unsent", lifetime = 10 * 60 * 1000;
const fields = () => [...document.querySelectorAll("#content :is(input, textarea, select):not([type=password], [type=hidden], [data-secret])")];
const nameOf = field => field.dataset.testid || field.id || field.name || field.getAttribute("aria-label");
const valueOf = field => field.type === "checkbox" || field.type === "radio" ? field.checked : field.value;

export function keepInput() {
  const values = {};
  for (const field of fields()) if (nameOf(field)) values[nameOf(field)] = valueOf(field);
  if (Object.keys(values).length) sessionStorage.setItem(key, JSON.stringify({ path: location.pathname, at: Date.now(), values }));
}

// Fields come with the circuit, some of them only after others were filled: look again at each change for a while.
export function restoreInput() {
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
  sessionStorage.removeItem(key);
  if (!kept || kept.path !== location.pathname || Date.now() - kept.at > lifetime) return;
  const left = new Map(Object.entries(kept.values));
  const fill = () => {
    for (const field of fields()) {
      const name = nameOf(field);
      if (!left.has(name)) continue;
      const value = left.get(name);
      left.delete(name);
      if (valueOf(field) === value) continue;
      if (typeof value === "boolean") field.checked = value; else field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    if (!left.size) observer.disconnect();
  };
  const observer = new MutationObserver(fill);
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), 20000);
  fill();
}
