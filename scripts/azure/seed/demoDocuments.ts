import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bindings } from "../../../lib/flow/document/bindings";

/** The demo flow and the bindings it needs in a tenant nobody has set up yet: whoever is asked for, `personId` (an Entra object id) rings. */
export function demoDocuments(personId: string): Readonly<{ flow: unknown; bindings: Bindings }> {
  const path = join(__dirname, "../../../flows/contoso.flow.json");
  const flow: unknown = JSON.parse(readFileSync(path, "utf8"), (_, value: unknown) =>
    isQueue(value) ? { person: "operator" } : value,
  );
  const bindings: Bindings = {
    schema: "bindings/v1",
    people: {
      operator: { userId: personId, name: "Operator" },
      orderDesk: { userId: personId, name: "Order desk" },
    },
    mailboxes: { reception: { name: "Reception" } },
  };
  return { flow, bindings };
}

/** A new tenant has no call queues; the flow's targets of that kind lead to the operator instead. */
function isQueue(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "queue" in value &&
    Object.keys(value).length === 1
  );
}
