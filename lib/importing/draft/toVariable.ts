import { toDocumentKey } from "./toDocumentKey";

/** A variable's or field's name: as it is where it can be, since others may know it by this name. Pure. */
export function toVariable(name: string, otherwise: string): string {
  return /^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/.test(name) ? name : toDocumentKey(name, otherwise);
}
