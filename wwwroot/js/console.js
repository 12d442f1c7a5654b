// Enter sends instead of breaking the line, and the right arrow at the end takes the first suggestion; the rest is the server's.
export function attach(box) {
  box.addEventListener("keydown", e => {
    const end = box.selectionStart === box.value.length && box.selectionEnd === box.value.length;
    if (e.key === "Enter" && !e.shiftKey && !e.isComposing) e.preventDefault();
    // Asked of the server, not read off the screen, which may still suggest for fewer letters.
    if (e.key === "ArrowRight" && end && !e.shiftKey && !e.ctrlKey && !e.altKey) box.closest(".curl-shell")?.querySelector(".curl-take")?.click();
  });
  box.focus({ preventScroll: true });
}

// With `typed`, only where nothing was typed since.
export function write(box, text, typed) {
  if (typed !== undefined && box.value !== typed) return;
  box.value = text;
  box.setSelectionRange(text.length, text.length);
}
