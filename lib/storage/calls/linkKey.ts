import { randomBytes } from "node:crypto";
import { IvrError } from "../../errors";
import type { Tables } from "../tables/tables";

/** Sorts after every hour, as the key of the counts does, so that what is deleted by the hour leaves it. */
const address = { partition: "key", row: "links" };

/** Makes the reader of the key that links of cards and mails are signed with, in the table `CallerRates`; whoever needs it first makes it. Rejects with STORAGE_UNAVAILABLE. */
export function makeLoadLinkKey(tables: Tables): () => Promise<string> {
  const read = async () => {
    const key = (await tables.read("CallerRates", address))?.columns["key"];
    return typeof key === "string" && key !== "" ? key : undefined;
  };
  return async () => {
    const known = await read();
    if (known !== undefined) return known;
    const made = randomBytes(32).toString("hex");
    if ((await tables.insert("CallerRates", address, { key: made })) !== undefined) return made;
    const others = await read();
    if (others !== undefined) return others;
    throw new IvrError(
      "STORAGE_UNAVAILABLE",
      "Storage (table CallerRates) has a key that cannot be read: delete the row “links” there.",
    );
  };
}
