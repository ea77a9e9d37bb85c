import type { ChangePinAttempts, CheckPin, PinAttempts } from "../ports";
import { matchesPin } from "./matchesPin";

/** Of one caller at all PINs: more than who mistypes, far less than who tries them through. */
const callersLimit = { mostWrong: 5, withinInMs: 3_600_000 };
/** Of everybody at one PIN: callers without a number, or with a new one each time. */
const pinsLimit = { mostWrong: 50, withinInMs: 86_400_000 };
/** Who gave a PIN right not long ago is not kept out of it by what others try. */
const knownForInMs = 30 * 86_400_000;
/** Most PINs that are remembered of a caller. */
const mostKnown = 20;

type Limit = typeof callersLimit;
type Attempt = PinAttempts["wrong"][number];

/**
 * Makes the check of PINs. An attempt is counted before it is compared, and taken back when it was right: whatever breaks in
 * between, none goes uncounted, and one that is repeated counts once. While the counts cannot be written nothing is compared,
 * and the message comes again. `now` gives ISO instants.
 */
export function makeCheckPin(
  ports: Readonly<{ changePinAttempts: ChangePinAttempts; now: () => string }>,
): CheckPin {
  const { changePinAttempts: change, now } = ports;
  return async ({ pin, stored, digits, caller, attemptId: id }) => {
    const attempt: Attempt = { id, pin, at: now() };
    const mine = caller === undefined ? undefined : ({ of: "caller", name: caller } as const);
    const counted = mine && (await change(mine, (known) => count(known, attempt, callersLimit)));
    if (counted !== undefined && !includes(counted, attempt)) return "lockedOut";
    const all = { of: "pin", name: pin } as const;
    const ofAll = await change(all, (known) => count(known, attempt, pinsLimit));
    if (!includes(ofAll, attempt) && !isKnown(counted, attempt)) {
      if (mine !== undefined) await change(mine, (known) => takeBack(known, attempt));
      return "lockedOut";
    }
    if (!(await matchesPin(stored, digits))) return "wrong";
    await change(all, (known) => takeBack(known, attempt));
    if (mine !== undefined) await change(mine, (known) => remember(known, attempt));
    return "right";
  };
}

/** Adds an attempt unless it is there or there are too many; what is too old to count is forgotten. */
function count(known: PinAttempts, attempt: Attempt, limit: Limit): PinAttempts {
  const wrong = known.wrong.filter(({ at }) => isWithin(at, attempt, limit.withinInMs));
  if (includes({ ...known, wrong }, attempt) || wrong.length >= limit.mostWrong) return known;
  return { ...known, wrong: [...wrong, attempt] };
}

function takeBack(known: PinAttempts, attempt: Attempt): PinAttempts {
  if (!includes(known, attempt)) return known;
  return { ...known, wrong: known.wrong.filter(({ id }) => id !== attempt.id) };
}

/** Who gave a PIN right begins anew at this one; what they tried at others still counts. */
function remember(known: PinAttempts, { pin, at }: Attempt): PinAttempts {
  const right = [{ pin, at }, ...known.right.filter((one) => one.pin !== pin)];
  return {
    wrong: known.wrong.filter((one) => one.pin !== pin),
    right: right.slice(0, mostKnown),
  };
}

function isKnown(known: PinAttempts | undefined, attempt: Attempt): boolean {
  const { right } = known ?? { right: [] };
  return right.some(({ pin, at }) => pin === attempt.pin && isWithin(at, attempt, knownForInMs));
}

function includes({ wrong }: PinAttempts, attempt: Attempt): boolean {
  return wrong.some(({ id }) => id === attempt.id);
}

function isWithin(at: string, attempt: Attempt, milliseconds: number): boolean {
  return Date.parse(attempt.at) - Date.parse(at) < milliseconds;
}
