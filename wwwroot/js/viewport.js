// Gestures stay in the browser: the view box is moved here and never sent through the circuit.
export function attach(svg) {
  const stop = new AbortController(), on = (name, act, more) => svg.addEventListener(name, act, { signal: stop.signal, ...more });
  const full = () => svg.dataset.full.split(" ").map(Number);
  let view = full(), touches = new Map(), spread = 0, moved = false;
  const show = () => svg.setAttribute("viewBox", view.join(" "));
  const zoom = (by, x, y) => {
    const box = svg.getBoundingClientRect(), fx = x === undefined ? .5 : (x - box.left) / box.width, fy = y === undefined ? .5 : (y - box.top) / box.height;
    const width = Math.min(Math.max(view[2] * by, 200), full()[2] * 4), k = width / view[2];
    view = [view[0] + view[2] * (1 - k) * fx, view[1] + view[3] * (1 - k) * fy, width, view[3] * k];
    show();
  };
  const fit = () => { view = full(); show(); };
  on("wheel", e => { if (!e.ctrlKey && !e.metaKey) return; e.preventDefault(); zoom(e.deltaY > 0 ? 1.1 : 1 / 1.1, e.clientX, e.clientY); }, { passive: false });
  on("pointerdown", e => { touches.set(e.pointerId, e); moved = false; });
  on("pointermove", e => {
    const last = touches.get(e.pointerId);
    if (!last) return;
    touches.set(e.pointerId, e);
    if (touches.size === 2) {
      const [a, b] = [...touches.values()], now = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
      if (spread) zoom(spread / now, (a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2);
      spread = now;
      return;
    }
    const box = svg.getBoundingClientRect(), k = Math.max(view[2] / box.width, view[3] / box.height);
    if (Math.abs(e.clientX - last.clientX) + Math.abs(e.clientY - last.clientY) > 2) moved = true;
    view[0] -= (e.clientX - last.clientX) * k; view[1] -= (e.clientY - last.clientY) * k; show();
  });
  const lift = e => { touches.delete(e.pointerId); spread = 0; };
  on("pointerup", lift); on("pointercancel", lift); on("pointerleave", lift);
  on("click", e => { if (moved) { e.stopPropagation(); e.preventDefault(); } }, { capture: true });
  on("keydown", e => {
    if (e.key === "+" || e.key === "=") zoom(1 / 1.2); else if (e.key === "-") zoom(1.2); else if (e.key === "0") fit(); else return;
    e.preventDefault();
  });
  return { fit, zoomIn: () => zoom(1 / 1.2), zoomOut: () => zoom(1.2), dispose: () => stop.abort(), focus: id => svg.querySelector(`[data-id="${CSS.escape(id)}"]`)?.focus() };
}
