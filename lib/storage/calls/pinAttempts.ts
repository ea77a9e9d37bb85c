import { createHash } from "node:crypto";
import * as z from "zod";
import { IvrError } from "../../errors";
import type { ChangePinAttempts, PinAttempts } from "../../worker/ports";
import { encodeKey } from "../tables/keyCodec";
import type { Columns, RowAddress, Tables } from "../tables/tables";

/** Each lost race means that somebody else's attempt was counted: so many in a row is no race any more. */
const mostTries = 20;

/** Makes the memory of attempts at PINs in the table `PinAttempts`: partition `pin` or `caller`, one row each; callers by a hash, as a list of numbers is nobody's business. */
export function makeChangePinAttempts(tables: Tables): ChangePinAttempts {
  return async (whose, change) => {
    const address = toPinAttemptsAddress(whose);
    for (let tries = 0; tries < mostTries; tries++) {
      const row = await tables.read("PinAttempts", address);
      const known = toAttempts(row?.columns);
      const changed = change(known);
      if (changed === known) return known;
      const columns = toColumns(changed);
      const written =
        row === undefined
          ? await tables.insert("PinAttempts", address, columns)
          : await tables.replace("PinAttempts", address, columns, row.etag);
      if (written !== undefined) return changed;
    }
    throw new IvrError(
      "STORAGE_UNAVAILABLE",
      `Storage (table PinAttempts) refused a row ${mostTries} times, as others keep changing it. It is tried again.`,
    );
  };
}

/** Where attempts are remembered: those of a caller, or those at a PIN. */
export function toPinAttemptsAddress({ of, name }: Parameters<ChangePinAttempts>[0]): RowAddress {
  return {
    partition: of,
    row: of === "pin" ? encodeKey(name) : createHash("sha256").update(name).digest("hex"),
  };
}

const none: PinAttempts = { wrong: [], right: [] };

const shape = z.object({
  wrong: z.array(z.object({ id: z.string(), pin: z.string(), at: z.string() })),
  right: z.array(z.object({ pin: z.string(), at: z.string() })),
});

/** Written by this file alone. What cannot be read all the same must not keep everybody out: counting begins anew. */
function toAttempts(columns: Columns | undefined): PinAttempts {
  const text = columns?.["attempts"];
  if (typeof text !== "string") return none;
  try {
    return shape.safeParse(JSON.parse(text)).data ?? none;
  } catch {
    return none;
  }
}

function toColumns(attempts: PinAttempts): Columns {
  return { attempts: JSON.stringify(attempts) };
}
