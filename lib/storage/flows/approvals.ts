import * as z from "zod";
import type { Approval, ApprovalStore } from "../../editing/ports";
import { omitUndefined } from "../../flow/omitUndefined";
import { encodeKey } from "../tables/keyCodec";
import { parseStored } from "../tables/parseStored";
import type { Row, Tables } from "../tables/tables";

/** Makes the store of what is to be approved, in the table `Flows`: partition the flow key, row `approval`. It goes with its flow. */
export function makeApprovalStore(tables: Tables): ApprovalStore {
  const addressOf = (key: string) => ({ partition: encodeKey(key), row: "approval" });
  return {
    listApprovals: async () => {
      const rows = await tables.list("Flows", { columnsEqual: { kind: "approval" } });
      return rows.map((row) => ({ key: String(row.columns["key"]), ...toApproval(row) }));
    },
    loadApproval: async (key) => {
      const row = await tables.read("Flows", addressOf(key));
      return row && toApproval(row);
    },
    saveApproval: async (key, approval) => {
      await tables.upsert("Flows", addressOf(key), { kind: "approval", key, ...approval });
    },
    deleteApproval: (key) => tables.remove("Flows", addressOf(key)),
  };
}

const approvalSchema = z.object({
  draft: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  note: z.string().optional(),
});

function toApproval({ columns }: Row): Approval {
  const { note, ...approval } = parseStored(approvalSchema, columns, {
    code: "FLOW_INVALID",
    what: "What is to be approved",
  });
  return { ...approval, ...omitUndefined({ note }) };
}
