import { IvrError } from "../../lib/errors";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import { readSource } from "./readSource";

/** Reads a file as a flow, whether it is sound or not. Rejects with FLOW_INVALID when it is none. */
export async function parseFlow(file: string): Promise<Flow> {
  const parsed = flowSchema.safeParse((await readSource(file)).document);
  if (parsed.success) return parsed.data;
  throw new IvrError(
    "FLOW_INVALID",
    `${file} is no flow document: npm run flows -- check ${file} says why.`,
  );
}
