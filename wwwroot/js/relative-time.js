// <relative-time datetime="...">: how long ago, or how long still, in the page's language; the full time, with its
// zone, on hover and on focus, as the browser writes that language. Drawn in a shadow root, so that the renderer's own text below it is left alone.
const units = [["year", 31536000], ["month", 2592000], ["week", 604800], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
const spoken = document.documentElement.lang, language = navigator.languages.find(tag => tag.split("-")[0] === spoken) ?? spoken;
const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
const absolute = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "long" });
const style = `time{position:relative;border-bottom:1px dotted currentColor;cursor:help;white-space:nowrap}
time:focus-visible{outline:3px solid var(--mud-palette-primary);outline-offset:2px}
span{display:none;position:absolute;inset-inline-start:0;top:100%;z-index:20;margin-top:.2rem;padding:.25rem .5rem;border-radius:6px;background:#17212e;color:#fff;font-size:.8rem;white-space:nowrap}
time:hover span,time:focus span{display:block}
@media print{span{display:inline;position:static;background:none;color:inherit}}`;
const shown = new Set();

function ago(at) {
  const seconds = Math.round((at - Date.now()) / 1000);
  if (Math.abs(seconds) < 10) return relative.format(0, "second");
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size);
  return relative.format(Math.trunc(seconds / size), unit);
}

class RelativeTime extends HTMLElement {
  static observedAttributes = ["datetime"];
  connectedCallback() { shown.add(this); this.draw(); }
  disconnectedCallback() { shown.delete(this); }
  attributeChangedCallback() { this.draw(); }
  draw() {
    const at = new Date(this.getAttribute("datetime"));
    if (Number.isNaN(at.valueOf())) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!root.firstChild) root.innerHTML = `<style>${style}</style><time tabindex="0"><b></b><span role="tooltip"></span></time>`;
    const [time, text, full] = [root.querySelector("time"), root.querySelector("b"), root.querySelector("span")];
    text.style.fontWeight = "inherit";
    time.dateTime = at.toISOString();
    text.textContent = ago(at);
    full.textContent = absolute.format(at);
  }
}

customElements.define("relative-time", RelativeTime);
setInterval(() => { if (!document.hidden) for (const time of shown) time.draw(); }, 10000);
