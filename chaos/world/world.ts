import type { Blobs } from "../../lib/storage/blobs/blobs";
import type { Tables } from "../../lib/storage/tables/tables";
import type { Faults } from "../faults/makeFaults";
import type { Wraps } from "../mutants/wraps";
import type { Trial } from "../scenarios/trial";
import type { Stories } from "../story/makeStories";
import type { Dice } from "../time/makeDice";
import type { VirtualTime } from "../time/makeVirtualTime";
import type { Graph } from "./makeGraph";
import type { DeathCause } from "./makeLife";
import type { PlatformLimits } from "./platformLimits";
import type { VirtualQueue } from "../queue/virtualQueue";

/** A process that died, and how many calls were its own. */
export type Death = Readonly<{
  at: number;
  cause: DeathCause;
  callsUnderWay: number;
}>;

/** What all instances of a run share. */
export type World = Readonly<{
  trial: Trial;
  time: VirtualTime;
  faults: Faults;
  stories: Stories;
  queue: VirtualQueue;
  graph: Graph;
  limits: PlatformLimits;
  tables: Tables;
  blobs: Blobs;
  /** One stream of chance for each name. */
  diceOf: (about: string) => Dice;
  deaths: Death[];
  /** What messages do to whoever handles them, by the id of their event. */
  fates: Map<string, "kills" | "hangs" | "none">;
  /** Everything as it is, unless a fault of old is brought back on purpose. */
  wraps: Wraps;
}>;
