/** True for a name by which flows may know something: letters, digits, - and _, beginning with a letter. Pure. */
export function isBindingName(text: string): boolean {
  return /^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/.test(text);
}
