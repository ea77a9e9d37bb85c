import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { flowSchema, type Flow } from "../../../lib/flow/document/flow";

const folder = join(__dirname, "../../../flows");

/** The flows that come with the project. */
export const demoFlows: readonly Readonly<{ name: string; flow: Flow }>[] = readdirSync(folder)
  .filter((name) => name.endsWith(".flow.json"))
  .map((name) => ({
    name,
    flow: flowSchema.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))),
  }));
