// Enter sends instead of breaking the line, and the right arrow at the end takes the first suggestion; the rest is the server's.
export function attach(box) {
  box.addEventListener("keydown", e => {
    const end = box.selectionStart === box.value.length && box.selectionEnd === box.value.length;
    if (e.key === "Enter" && !e.shiftKey && !e.isComposing) e.preventDefault();
    if (e.key === "ArrowRight" && end && !e.shiftKey && !e.ctrlKey && !e.altKey) {
      const first = box.closest(".curl-shell")?.querySelector("[data-testid=curl-completion]");
      if (first) { e.preventDefault(); first.click(); }
    }
  });
  box.focus({ preventScroll: true });
}

export function write(box, text) {
  box.value = text;
  box.setSelectionRange(text.length, text.length);
}
