import * as z from "zod";
import { IvrError } from "../../errors";
import { maskNumber } from "../../ivr/call/maskNumber";
import { fromJsonColumns, toJsonColumns } from "../tables/jsonColumns";
import { listToldNumbers } from "./listToldNumbers";
import type { RowAddress, Tables } from "../tables/tables";

/** Each lost race is a change of the same recipient. */
const mostTries = 10;

const recipientSchema = z.looseObject({
  variables: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

/** Leaves the last three digits of a number that a recipient is told: the flow that speaks needs some value. */
export async function maskToldNumber(
  tables: Tables,
  address: RowAddress,
  number: string,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    const row = await tables.read("CampaignRecipients", address);
    const read = recipientSchema.safeParse(row && fromJsonColumns("recipient", row.columns)).data;
    if (row === undefined || read?.variables === undefined) return;
    const variables = Object.fromEntries(
      Object.entries(read.variables).map(([name, value]) => [
        name,
        value === number ? maskNumber(number) : value,
      ]),
    );
    const { callId, phoneNumber, calledAt } = row.columns;
    const columns = {
      callId: callId ?? "",
      phoneNumber: phoneNumber ?? "",
      calledAt: calledAt ?? "",
      toldNumbers: listToldNumbers({ variables }).join(" "),
      ...toJsonColumns(
        "recipient",
        { ...read, variables },
        { code: "CAMPAIGN_INVALID", what: "A recipient" },
      ),
    };
    if ((await tables.replace("CampaignRecipients", address, columns, row.etag)) !== undefined) {
      return;
    }
  }
  throw new IvrError(
    "STORAGE_UNAVAILABLE",
    `Storage (table CampaignRecipients) refused a row ${mostTries} times, as others keep changing it. Try again.`,
  );
}
