import cytoscape from "cytoscape";
import React from "react";
import { createRoot } from "react-dom/client";
import { ReactFlow, ReactFlowProvider } from "@xyflow/react";
import { model } from "./model.mjs";

const host = document.getElementById("host");
const painted = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))));

export async function draw(kind, n) {
  const { nodes, edges, width, height } = model(n), start = performance.now();
  if (kind === "svg-every-node") {
    const at = new Map(nodes.map(node => [node.id, node]));
    host.innerHTML = `<svg id="all" width="100%" height="100%" viewBox="0 0 ${width} ${height}">` +
      edges.map(({ from, to }) => { const a = at.get(from), b = at.get(to); return `<path d="M${a.x + 206} ${a.y + 23}C${a.x + 250} ${a.y + 23} ${b.x - 44} ${b.y + 23} ${b.x} ${b.y + 23}" fill="none" stroke="#0b6b5d" stroke-width="2"/>`; }).join("") +
      nodes.map(node => `<g tabindex="-1" role="button" transform="translate(${node.x} ${node.y})"><rect width="206" height="46" rx="8" fill="#fff" stroke="#999"/><rect width="8" height="46" fill="#47c"/><text x="38" y="20" font-size="13">${node.label}</text><text x="38" y="37" font-size="11">KongConsumer</text></g>`).join("") + "</svg>";
    // The same gesture as the app's: a transform while it lasts.
    const svg = host.firstChild; let x = 0, y = 0, down = null;
    host.onpointerdown = e => { down = e; }; window.onpointerup = () => { down = null; };
    window.onpointermove = e => { if (!down) return; x += e.clientX - down.clientX; y += e.clientY - down.clientY; down = e; svg.style.transform = `translate(${x}px,${y}px)`; };
  } else if (kind === "cytoscape") {
    await new Promise(done => cytoscape({
      container: host, textureOnViewport: true, hideEdgesOnViewport: true, hideLabelsOnViewport: true, pixelRatio: 1, ready: done, layout: { name: "preset" },
      elements: [...nodes.map(node => ({ data: { id: node.id, label: node.label }, position: { x: node.x, y: node.y } })), ...edges.map(edge => ({ data: { id: edge.id, source: edge.from, target: edge.to } }))],
      style: [{ selector: "node", style: { shape: "round-rectangle", width: 206, height: 46, label: "data(label)", "min-zoomed-font-size": 8 } }, { selector: "edge", style: { "curve-style": "haystack", width: 2 } }],
    }));
  } else {
    const shown = new Promise(done => createRoot(host).render(
      <ReactFlowProvider><ReactFlow fitView minZoom={0.01} onlyRenderVisibleElements onInit={done}
        defaultNodes={nodes.map(node => ({ id: node.id, position: { x: node.x, y: node.y }, data: { label: node.label } }))}
        defaultEdges={edges.map(edge => ({ id: edge.id, source: edge.from, target: edge.to }))} /></ReactFlowProvider>));
    await shown;
  }
  return (await painted()) - start;
}
window.draw = draw;
