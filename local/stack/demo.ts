import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { bindingsSchema } from "../../lib/flow/document/bindings";
import type { Bindings } from "../../lib/flow/document/bindings";
import { flowSchema } from "../../lib/flow/document/flow";
import type { Flow } from "../../lib/flow/document/flow";

/** The number that the demo flow answers, beside every other that has no flow of its own. */
export const demoNumber = "+15550100";

/** The demo flow as this project ships it. */
export function readDemoFlow(): Flow {
  return flowSchema.parse(readDocument("contoso.flow.json"));
}

/** What the demo flow's names mean on this machine. */
export function readDemoBindings(): Bindings {
  return bindingsSchema.parse(readDocument("local.bindings.json"));
}

function readDocument(name: string): unknown {
  return JSON.parse(readFileSync(resolve(__dirname, "..", "..", "flows", name), "utf8"));
}
