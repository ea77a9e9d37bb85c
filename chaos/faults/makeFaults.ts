import { makeDice, type Dice } from "../time/makeDice";
import type { VirtualTime } from "../time/makeVirtualTime";
import type { FaultKind, FaultRates } from "./faultRates";
import type { FaultWindow, Service } from "./faultWindow";

/** A fault that struck. Its id names the opportunity, so that a run can be repeated with some faults only. */
export type StruckFault = Readonly<{ id: string; at: number }>;

/** A time in which a service is away, in milliseconds of the clock; a throttling lasts as long as it tells to wait. `process`: one that hangs. */
export type Spell = Readonly<{ service: Service | "process"; from: number; to: number }>;

/** Decides at each opportunity whether a fault strikes. */
export type Faults = Readonly<{
  /** `about` names a call or an instance: each has chance of its own, whatever happens to others. */
  strikes: (kind: FaultKind, about: string) => boolean;
  /** The window that a service is away in now. */
  away: (service: Service) => FaultWindow | undefined;
  /** No fault strikes any more. */
  heal: () => void;
  isHealed: () => boolean;
  struck: () => readonly StruckFault[];
  spells: () => readonly Spell[];
}>;

type Options = Readonly<{
  seed: number;
  scenario: string;
  rates: FaultRates;
  windows: readonly FaultWindow[];
  time: VirtualTime;
  /** Only these may strike; absent: all. */
  only?: ReadonlySet<string> | undefined;
  tell: (about: string, what: string) => void;
}>;

type Stream = { readonly dice: Dice; count: number };

/** Makes the faults of a run. */
export function makeFaults(options: Options): Faults {
  const { seed, scenario, rates, time, only, tell } = options;
  const streams = new Map<string, Stream>();
  const struck: StruckFault[] = [];
  const spells = new Map<string, Spell>();
  let healed = false;

  const streamOf = (name: string): Stream => {
    const known = streams.get(name);
    if (known !== undefined) return known;
    const made = { dice: makeDice(seed, scenario, "fault", name), count: 0 };
    streams.set(name, made);
    return made;
  };
  const note = (id: string) => void struck.push({ id, at: time.now() });

  return {
    strikes: (kind, about) => {
      const rate = rates[kind];
      if (rate === 0 || healed) return false;
      const stream = streamOf(`${kind} ${about}`);
      stream.count += 1;
      if (!stream.dice.chance(rate)) return false;
      const id = `${kind} ${about} #${stream.count}`;
      if (only !== undefined && !only.has(id)) return false;
      note(id);
      tell(about, id);
      return true;
    },
    away: (service) => {
      if (healed) return undefined;
      const found = options.windows.find((one) => one.service === service && isOpen(one, time));
      if (found === undefined) return undefined;
      const { id, spell } = spellOf(found, time);
      if (only !== undefined && !only.has(id)) return undefined;
      if (!spells.has(id)) {
        spells.set(id, spell);
        note(id);
      }
      return found;
    },
    heal: () => {
      healed = true;
    },
    isHealed: () => healed,
    struck: () => struck,
    spells: () => [...spells.values()],
  };
}

/** A window opens at the end of its period: the first calls are under way by then. */
function isOpen({ everyInSeconds, lastsInSeconds }: FaultWindow, time: VirtualTime): boolean {
  const seconds = (time.passed() / 1000) % everyInSeconds;
  return seconds >= everyInSeconds - lastsInSeconds;
}

function spellOf(window: FaultWindow, time: VirtualTime) {
  const { service, everyInSeconds, lastsInSeconds, retryAfterInSeconds = 0 } = window;
  const turn = Math.floor(time.passed() / 1000 / everyInSeconds);
  const began = time.now() - time.passed();
  const to = began + (turn + 1) * everyInSeconds * 1000;
  const from = to - lastsInSeconds * 1000;
  const spell: Spell = { service, from, to: Math.max(to, from + retryAfterInSeconds * 1000) };
  return { id: `away ${service} #${turn + 1}`, spell };
}
