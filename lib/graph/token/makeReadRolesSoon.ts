import type { GrantedRoles, ReadRoles } from "../consent/grantedRoles";

const withinInMs = 3000;
const keptForInMs = 60_000;

/** Makes a reader for somebody who waits: it never rejects, takes 3 s at most, and asks again after a minute, since an administrator may consent meanwhile. */
export function makeReadRolesSoon(
  readRoles: ReadRoles,
  options: Readonly<{ now: () => string; withinInMs?: number }>,
): ReadRoles {
  let kept: Readonly<{ granted: Promise<GrantedRoles>; until: number }> | undefined;
  return () => {
    const at = Date.parse(options.now());
    if (kept === undefined || at >= kept.until) {
      const granted = readInTime(readRoles, options.withinInMs ?? withinInMs);
      kept = { granted, until: at + keptForInMs };
    }
    return kept.granted;
  };
}

async function readInTime(readRoles: ReadRoles, timeoutInMs: number): Promise<GrantedRoles> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<GrantedRoles>((resolve) => {
    timer = setTimeout(() => resolve({ type: "unknown" }), timeoutInMs);
  });
  // Why there is no token is for the deep check to say.
  const read = readRoles().catch((): GrantedRoles => ({ type: "unknown" }));
  const granted = await Promise.race([read, tooLate]);
  clearTimeout(timer);
  return granted;
}
