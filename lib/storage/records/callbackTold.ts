import type { KeptCallback } from "../../records/ports";
import type { Told } from "../../worker/ports";
import type { Columns } from "../tables/tables";

type ToldOfCallback = NonNullable<KeptCallback["told"]>;

const prefixes = { asked: "told", due: "dueTold", gaveUp: "gaveUpTold" } as const;

/** The columns in which a request says which channel was told of it. Pure. */
export function toToldColumns(what: keyof ToldOfCallback, { at, channel, kind }: Told): Columns {
  const prefix = prefixes[what];
  return { [`${prefix}At`]: at, [`${prefix}Channel`]: channel, [`${prefix}Kind`]: kind };
}

/** Which channels were told of a request, by the columns of its row. Pure. */
export function readTold(columns: Columns): ToldOfCallback {
  const asked = read(columns, prefixes.asked);
  const due = read(columns, prefixes.due);
  const gaveUp = read(columns, prefixes.gaveUp);
  return { ...(asked && { asked }), ...(due && { due }), ...(gaveUp && { gaveUp }) };
}

function read(columns: Columns, prefix: string): Told | undefined {
  const [at, channel, kind] = ["At", "Channel", "Kind"].map((name) => columns[prefix + name]);
  if (typeof at !== "string" || typeof channel !== "string") return undefined;
  return kind === "mail" || kind === "teams" || kind === "webhook"
    ? { at, channel, kind }
    : undefined;
}
