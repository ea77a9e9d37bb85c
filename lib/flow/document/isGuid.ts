/** True for an id as Entra and Graph write them: 11111111-2222-3333-4444-555555555555. Pure. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
