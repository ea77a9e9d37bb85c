/** A link that dials a number and then presses keys. Each comma is a pause of about two seconds: the call has to be answered first. Of all keys only # must be written otherwise in an address. Pure. */
export function makeTelLink(number: string, path: readonly string[] = []): string {
  const keys = path.map((one) => one.replaceAll("#", "%23")).join(",");
  return `tel:${number}${keys === "" ? "" : `,,${keys}`}`;
}
