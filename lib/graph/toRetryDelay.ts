/** How long a Retry-After header asks to wait, in milliseconds; undefined when it is absent or unreadable. Pure. */
export function toRetryDelay(retryAfter: string | null, now: string): number | undefined {
  if (retryAfter === null || retryAfter.trim() === "") {
    return undefined;
  }
  if (/^\s*\d{1,9}(?:\.\d+)?\s*$/.test(retryAfter)) {
    return Math.ceil(Number(retryAfter) * 1000);
  }
  // The other form is a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
  const delayInMs = Date.parse(retryAfter) - Date.parse(now);
  return Number.isNaN(delayInMs) ? undefined : Math.max(0, delayInMs);
}
