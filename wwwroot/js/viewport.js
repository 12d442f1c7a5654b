// Gestures stay in the browser: a CSS transform while one lasts, and after a rest the view box and one message to the server.
const REST = 140, OVERSCAN = .5, MOST_ZOOM = 2.5, FIT_ZOOM = 1.15;

export function attach(frame, server, at) {
  if (!frame?.isConnected) return null; // The page was left in the meantime.
  const tools = frame.parentElement, svg = frame.querySelector("svg.map"), mini = frame.querySelector("svg.minimap .window");
  const stop = new AbortController(), on = (target, name, act, more) => target.addEventListener(name, act, { signal: stop.signal, ...more });
  const full = () => svg.dataset.full.split(" ").map(Number);
  let size = frame.getBoundingClientRect(), base, view, rest = 0, touches = new Map(), spread = 0, moved = false, wanted = "", user = false;

  const scale = () => size.width / view.w;
  const shape = (cx, cy, zoom) => { const w = size.width / zoom, h = size.height / zoom; return { x: cx - w / 2, y: cy - h / 2, w, h }; };
  const least = () => Math.min(fitZoom(), .3) / 2;
  const fitZoom = () => { const [w, h] = full(); return Math.min(size.width / w, size.height / h, FIT_ZOOM); };
  const fitted = () => { const [w, h] = full(); return shape(w / 2, h / 2, fitZoom()); };

  const follow = () => {
    const s = base.w / view.w, x = (base.x - base.w * OVERSCAN - view.x) / view.w * size.width + size.width * OVERSCAN,
      y = (base.y - base.h * OVERSCAN - view.y) / view.h * size.height + size.height * OVERSCAN;
    svg.style.transform = `translate(${x}px,${y}px) scale(${s})`;
    window_();
    clearTimeout(rest);
    rest = setTimeout(commit, REST);
  };
  const window_ = () => { for (const [name, value] of [["x", view.x], ["y", view.y], ["width", view.w], ["height", view.h]]) mini?.setAttribute(name, value); };
  const commit = () => {
    clearTimeout(rest);
    base = { ...view };
    svg.setAttribute("viewBox", [view.x - view.w * OVERSCAN, view.y - view.h * OVERSCAN, view.w * 2, view.h * 2].join(" "));
    svg.style.transform = "";
    frame.dataset.zoom = scale().toFixed(3);
    const [w, h] = full();
    frame.classList.toggle("whole", view.x <= 0 && view.y <= 0 && view.x + view.w >= w && view.y + view.h >= h);
    window_();
    remember();
    server.invokeMethodAsync("MovedAsync", view.x, view.y, view.w, view.h, size.width, user).catch(() => { });
  };
  const remember = () => {
    if (!user) return;
    const url = new URL(location.href);
    url.searchParams.set("at", [view.x + view.w / 2, view.y + view.h / 2].map(n => n.toFixed(0)).concat(+scale().toFixed(3)).join(","));
    history.replaceState(history.state, "", url);
  };
  const zoom = (by, x, y) => {
    const zoom = Math.min(Math.max(scale() * by, least()), MOST_ZOOM), k = scale() / zoom;
    const fx = x === undefined ? .5 : (x - size.left) / size.width, fy = y === undefined ? .5 : (y - size.top) / size.height;
    user = true;
    view = { x: view.x + view.w * (1 - k) * fx, y: view.y + view.h * (1 - k) * fy, w: view.w * k, h: view.h * k };
    follow();
  };
  const read = text => { const p = (text || "").split(",").map(Number); return p.length === 3 && p.every(Number.isFinite) && p[2] > 0 ? shape(p[0], p[1], p[2]) : null; };
  const fit = () => { user = false; view = fitted(); const url = new URL(location.href); url.searchParams.delete("at"); history.replaceState(history.state, "", url); commit(); };

  on(frame, "wheel", e => {
    if (e.target.closest(".minimap")) return;
    e.preventDefault();
    size = frame.getBoundingClientRect();
    if (e.ctrlKey || e.metaKey || !e.shiftKey && Math.abs(e.deltaX) < Math.abs(e.deltaY)) zoom(Math.exp(-e.deltaY * (e.ctrlKey ? .01 : .0016)), e.clientX, e.clientY);
    else { user = true; view.x += (e.deltaX || e.deltaY) / scale(); follow(); }
  }, { passive: false });
  on(svg, "pointerdown", e => { touches.set(e.pointerId, e); moved = false; size = frame.getBoundingClientRect(); });
  on(window, "pointermove", e => {
    const last = touches.get(e.pointerId);
    if (!last) return;
    touches.set(e.pointerId, e);
    if (touches.size === 2) {
      const [a, b] = [...touches.values()], now = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
      if (spread) zoom(now / spread, (a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2);
      spread = now; moved = true;
      return;
    }
    const dx = e.clientX - last.clientX, dy = e.clientY - last.clientY;
    if (Math.abs(dx) + Math.abs(dy) > 2) moved = true;
    if (!moved) return;
    frame.classList.add("dragging");
    user = true;
    view.x -= dx / scale(); view.y -= dy / scale(); follow();
  });
  const lift = e => { touches.delete(e.pointerId); spread = 0; if (!touches.size) frame.classList.remove("dragging"); };
  on(window, "pointerup", lift); on(window, "pointercancel", lift);
  on(svg, "click", e => { if (moved) { e.stopPropagation(); e.preventDefault(); } }, { capture: true });
  const gestures = { fit, zoomIn: () => zoom(1.25), zoomOut: () => zoom(.8) };
  on(svg, "keydown", e => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "+" || e.key === "=") gestures.zoomIn(); else if (e.key === "-") gestures.zoomOut(); else if (e.key === "0") fit();
    else if (!/^(Arrow|Home$|End$)/.test(e.key) && e.key !== " ") return;
    e.preventDefault();
  });
  on(tools, "click", e => gestures[e.target.closest("[data-gesture]")?.dataset.gesture]?.());
  const minimap = frame.querySelector("svg.minimap");
  if (minimap) on(minimap, "pointerdown", e => {
    const box = minimap.getBoundingClientRect(), [w, h] = full(), k = Math.max(w / box.width, h / box.height);
    user = true;
    view.x = w / 2 + (e.clientX - box.left - box.width / 2) * k - view.w / 2; view.y = h / 2 + (e.clientY - box.top - box.height / 2) * k - view.h / 2;
    follow();
  });
  const watch = new ResizeObserver(() => {
    const old = size, now = frame.getBoundingClientRect();
    if (!now.width) return; // Hidden: the list is shown in its place.
    size = now;
    if (!view) { place(); return; }
    if ((Math.abs(old.width - size.width) < 1 && Math.abs(old.height - size.height) < 1)) return;
    view = user && old.width ? shape(view.x + view.w / 2, view.y + view.h / 2, old.width / view.w) : fitted();
    commit();
  });

  lighting(svg, frame.querySelector(".map-caption"), on);
  pointing(svg, on, id => server.invokeMethodAsync("Pointed", id).catch(() => { }));
  const place = () => { view = read(at) || fitted(); user = !!read(at); commit(); };
  if (size.width) place();
  watch.observe(frame);
  return {
    dispose: () => { stop.abort(); watch.disconnect(); clearTimeout(rest); },
    refit: () => { if (view && !user) { view = fitted(); commit(); } },
    show: where => { if (!view) { at = where; return; } const to = read(where); if (to) { user = true; view = to; commit(); } else fit(); },
    // Brings a rectangle of the map into view, nearer or farther only where it has to.
    reveal: (x, y, w, h, close) => {
      if (!view) return;
      const zoom = close ? Math.min(Math.min(size.width / (w + 80), size.height / (h + 80)), FIT_ZOOM) : Math.max(scale(), .65);
      if (!close && zoom === scale() && x > view.x && y > view.y && x + w < view.x + view.w && y + h < view.y + view.h) return;
      user = true; view = shape(x + w / 2, y + h / 2, zoom); commit();
    },
    focus: id => { const node = svg.querySelector(`[data-id="${CSS.escape(id)}"]`); node?.focus({ preventScroll: true }); return !!node; },
  };
}

// In the overview the lines of a namespace are drawn for the one that the pointer rests on, or that has the focus.
function pointing(svg, on, tell) {
  let told = "", rest = 0;
  const point = id => { clearTimeout(rest); rest = setTimeout(() => { if (id === told) return; told = id; tell(id); }, REST); };
  const over = e => { const box = e.target.closest?.(".box"); if (box) point(box.classList.contains("folded") ? box.dataset.id : ""); };
  on(svg, "pointerover", over); on(svg, "focusin", over);
  on(svg, "pointerleave", () => point("")); on(svg, "focusout", e => { if (!svg.contains(e.relatedTarget)) point(""); });
}

// What is under the pointer or has the focus is lit with what it touches, and told in the caption.
function lighting(svg, caption, on) {
  const clear = () => { svg.classList.remove("lighting"); for (const lit of svg.querySelectorAll(".lit")) lit.classList.remove("lit"); if (caption) caption.textContent = ""; };
  const light = e => {
    const target = e.target.closest?.("[data-id]");
    if (!target || !svg.contains(target)) return;
    clear();
    if (caption) caption.textContent = target.getAttribute("aria-label");
    const id = target.dataset.id, ids = new Set((target.dataset.lights || "").split("|").filter(Boolean));
    if (!ids.size) return;
    ids.add(id);
    const reach = target.dataset.reach === "true";
    svg.classList.add("lighting");
    for (const node of svg.querySelectorAll(".node")) if (ids.has(node.dataset.id)) node.classList.add("lit");
    for (const edge of svg.querySelectorAll(".edge")) {
      const ends = [edge.dataset.from, edge.dataset.to, edge.dataset.via].filter(Boolean), mine = (edge.dataset.id || edge.dataset.of) === id || ends.includes(id);
      if (mine || reach && ids.has(edge.dataset.from) && ids.has(edge.dataset.to)) {
        edge.classList.add("lit");
        if (mine && edge.dataset.via) svg.querySelector(`.node[data-id="${CSS.escape(edge.dataset.via)}"]`)?.classList.add("lit");
      }
    }
  };
  on(svg, "pointerover", light); on(svg, "focusin", light);
  on(svg, "pointerleave", clear); on(svg, "focusout", clear);
  on(svg, "pointerout", e => { if (e.target.closest?.("[data-id]") && !e.relatedTarget?.closest?.("[data-id]")) clear(); });
}
