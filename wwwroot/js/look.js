// The choice is kept for a year, and is read by the server before it writes the first byte of a page.
export function keep(cookie, value, theme, contrast, density) {
  document.cookie = `${cookie}=${value}; path=/; max-age=31536000; samesite=strict`;
  Object.assign(document.documentElement.dataset, { theme, contrast, density });
}
