/**
 * The headers of every file of the editor: no script, style or connection but its own. `others` are roots that it may ask
 * as well. https://developer.mozilla.org/docs/Web/HTTP/Guides/CSP; pure.
 */
export function makeEditorHeaders(others: readonly string[]): Record<string, string> {
  return {
    "Content-Security-Policy": [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      `connect-src ${["'self'", ...others].join(" ")}`,
      "img-src 'self' data:",
      "media-src 'self' blob:",
      "worker-src 'self'",
      "font-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "microphone=(self)",
  };
}
