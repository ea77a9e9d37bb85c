/** The name of the function that answers people what the function `name` answers programs. Pure. */
export function findEditorName(name: string): string {
  return `editor${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
