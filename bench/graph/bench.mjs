// node bench.mjs [address of the app in the large world] [sizes, with commas]
// Starts nothing but a browser: the app is started before, with --Demo:Scenario=large. CHROMIUM names the browser's program.
import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { chromium } from "playwright-core";

const [app = "http://127.0.0.1:5000", sizes = "1000,3000,10000"] = process.argv.slice(2);
const bundle = await build({ entryPoints: ["drawings.jsx"], bundle: true, write: false, minify: true, format: "iife", define: { "process.env.NODE_ENV": '"production"' } });
const script = bundle.outputFiles[0].text, style = await readFile("node_modules/@xyflow/react/dist/style.css", "utf8");
const page_ = `<!doctype html><style>${style} body{margin:0} #host{width:1400px;height:860px;overflow:hidden}</style><div id="host"></div><script>${script.replaceAll("</script", "<\\/script")}</script>`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"] });
const median = list => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

// Frames a second while the pointer drags for two seconds, as the page itself counts them.
async function drag(page, box) {
  await page.mouse.move(box.x, box.y);
  await page.mouse.down();
  await page.evaluate(() => { window.frames_ = []; const tick = now => { window.frames_.push(now); if (window.frames_) window.ticking = requestAnimationFrame(tick); }; window.ticking = requestAnimationFrame(tick); });
  const end = Date.now() + 2000;
  for (let step = 0; Date.now() < end; step++) {
    await page.mouse.move(box.x + 150 * Math.sin(step / 15), box.y + 90 * Math.cos(step / 15));
    await page.waitForTimeout(8);
  }
  await page.mouse.up();
  return page.evaluate(() => { cancelAnimationFrame(window.ticking); const f = window.frames_; return (f.length - 1) * 1000 / (f.at(-1) - f[0]); });
}

const fresh = async () => (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
const row = (name, cells) => console.log(`| ${[name, ...cells].join(" | ")} |`);

const empty = await fresh();
await empty.setContent("<!doctype html><p>empty");
const ideal = await drag(empty, { x: 700, y: 450 });
row("empty page", ["", ideal.toFixed(1), "1.00"]);

const page = await fresh();
await page.goto(app + "/signin");
await page.getByTestId("signin-admin").click();
await page.getByTestId("user-chip").waitFor({ state: "attached" });
for (const [name, path] of [["app, everything", "/"], ["app, among objects", "/?at=5000,4000,0.5"], ["app, one namespace", "/?filter=ns%3Aapis-028"]]) {
  const paints = [], fps = [];
  for (let turn = 0; turn < 3; turn++) {
    await page.goto(app + path);
    await page.locator("[data-testid=canvas][data-zoom]").waitFor();
    paints.push(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime));
    const frame = await page.getByTestId("canvas").boundingBox();
    fps.push(await drag(page, { x: frame.x + frame.width / 2, y: frame.y + 250 }));
  }
  row(name, [median(paints).toFixed(0), median(fps).toFixed(1), (median(fps) / ideal).toFixed(2)]);
}

for (const kind of ["svg-every-node", "cytoscape", "xyflow"]) for (const size of sizes.split(",").map(Number)) {
  const page = await fresh();
  await page.setContent(page_);
  const paint = await page.evaluate(([kind, size]) => window.draw(kind, size), [kind, size]);
  const fps = await drag(page, { x: 700, y: 450 });
  row(`${kind} ${size}`, [paint.toFixed(0), fps.toFixed(1), (fps / ideal).toFixed(2)]);
  await page.context().close();
}
await browser.close();
