import { createHash } from "node:crypto";

/** The headers of the public page of a menu: nothing but its own style, of which the hash stands here. It may be kept for five minutes. */
export function makeMenuPageHeaders(style: string, language: string): Record<string, string> {
  const hash = createHash("sha256").update(style).digest("base64");
  return {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Language": language,
    "Cache-Control": "public, max-age=300",
    "Content-Security-Policy": [
      "default-src 'none'",
      `style-src 'sha256-${hash}'`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  };
}
