// Hands a text, or a picture drawn from one, to the user as a file.
export function saveText(name, type, text) { save(name, new Blob([text], { type })); }

export async function savePng(name, svg, width, height) {
  const image = new Image(), scale = Math.min(2, 8000 / Math.max(width, height));
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svg);
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, width * scale); canvas.height = Math.max(1, height * scale);
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  save(name, await new Promise(done => canvas.toBlob(done, "image/png")));
}

function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
