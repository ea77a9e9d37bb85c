/** The code of an error of Node's, such as EPERM; undefined for what has none. Pure. */
export function errorCode(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error
    ? String(error.code)
    : undefined;
}
