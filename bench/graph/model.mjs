// The made-up world of every drawing but the app's own: n nodes in n/30 namespaces, 1.27 edges a node, 5 % of them between namespaces.
export function model(n) {
  let seed = 7;
  const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const spaces = Math.max(1, Math.round(n / 30)), wide = Math.ceil(Math.sqrt(spaces)), nodes = [], edges = [];
  for (let i = 0; i < n; i++) {
    const space = i % spaces, place = Math.floor(i / spaces);
    nodes.push({ id: "n" + i, label: "object-" + i, space, x: (space % wide) * 1100 + (place % 4) * 260, y: Math.floor(space / wide) * 620 + Math.floor(place / 4) * 66 });
  }
  for (let i = 0; i < n * 1.27; i++) {
    const from = Math.floor(random() * n), far = random() < .05;
    const to = far ? Math.floor(random() * n) : (from + spaces * (1 + Math.floor(random() * 28))) % n;
    if (from !== to) edges.push({ id: "e" + i, from: "n" + from, to: "n" + to });
  }
  return { nodes, edges, width: wide * 1100, height: Math.ceil(spaces / wide) * 620 };
}
