/** An ISO instant as lists show it: `2026-11-21 09:00:00`, in UTC. Pure. */
export function utc(at: string): string {
  return new Date(at).toISOString().slice(0, 19).replace("T", " ");
}
