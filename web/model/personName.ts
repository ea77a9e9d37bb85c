/** Who somebody is to people: what is written of them, without the id that follows a sign-in name. Pure. */
export function personName(who: string): string {
  return who.replace(/ \([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\)$/, "");
}
