// What the first page costs: node first-paint.mjs <address of the app> <path of Playwright's package>, the app started as embedded default.
import { createRequire } from "node:module";

const [address = "http://127.0.0.1:5080", playwright = "playwright"] = process.argv.slice(2);
const { chromium } = createRequire(import.meta.url)(playwright);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic"] });
const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const paints = [], maps = [];
let weights = new Map();
const hosts = new Set();
for (let turn = 0; turn < 12; turn++) {
  // A browser that has nothing yet, each time; the first turn warms the server up, and does not count.
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const arrived = [];
  weights = new Map();
  page.on("request", request => hosts.add(new URL(request.url()).host));
  page.on("requestfinished", request => {
    if (["script", "stylesheet"].includes(request.resourceType())) arrived.push(request.sizes().then(sizes => weights.set(request.url(), Math.max(sizes.responseBodySize, weights.get(request.url()) ?? 0))));
  });
  await page.goto("/signin");
  await Promise.all([page.waitForURL(url => url.pathname === "/"), page.getByTestId("signin-kim").click()]);
  await page.locator("[data-testid^=node-]").first().waitFor();
  const seen = await page.evaluate(() => ({
    paint: performance.getEntriesByType("paint")[0].startTime,
    map: performance.now(),
  }));
  if (turn > 0) { paints.push(seen.paint); maps.push(seen.map); }
  await Promise.all(arrived);
  await context.close();
}
console.log(`first paint ${Math.round(median(paints))} ms (${Math.round(Math.min(...paints))} to ${Math.round(Math.max(...paints))}); map drawn ${Math.round(median(maps))} ms (${Math.round(Math.min(...maps))} to ${Math.round(Math.max(...maps))}); script and style ${[...weights.values()].reduce((sum, size) => sum + size, 0)} bytes compressed in ${weights.size} files; hosts: ${[...hosts].join(", ")}`);
await browser.close();
