import * as z from "zod";
import { noLines, type CallLines } from "../../ivr/lines/callLines";
import { fromJsonColumns, toJsonColumns } from "../tables/jsonColumns";
import type { Columns } from "../tables/tables";

const block = z.object({ count: z.number(), packed: z.string() });
const blocksSchema = z.object({
  first: z.array(block),
  dropped: z.number(),
  last: z.array(block),
});

/** The lines of a call as columns: what is packed, and the plain rest beside it, which is ASCII already. */
export function toLineColumns({ tail, ...blocks }: CallLines): Columns {
  const isPacked = blocks.first.length > 0 || blocks.last.length > 0 || blocks.dropped > 0;
  const tooLong = { code: "IVR_STATE_UNREADABLE", what: "The lines of a call" } as const;
  return {
    ...(isPacked ? toJsonColumns("lines", blocks, tooLong) : {}),
    ...(tail === "" ? {} : { linesTail: tail }),
  };
}

/** The lines that columns hold; undefined where there are none, or none that can be read: no call waits for its lines. */
export function fromLineColumns(columns: Columns): CallLines | undefined {
  const { linesTail } = columns;
  const tail = typeof linesTail === "string" ? linesTail : "";
  const blocks = blocksSchema.safeParse(fromJsonColumns("lines", columns)).data;
  if (blocks === undefined && tail === "") return undefined;
  return { ...noLines, ...blocks, tail };
}

/** The columns without those of lines. Pure. */
export function dropLineColumns(columns: Columns): Columns {
  const others = Object.entries(columns).filter(
    ([name]) => !/^lines(?:Kept|Tail|_\d+)?$/.test(name),
  );
  return Object.fromEntries(others);
}
