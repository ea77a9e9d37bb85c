import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { hasCode, IvrError } from "../../lib/errors";
import type { Bindings } from "../../lib/flow/document/bindings";
import type { CheckContext } from "../../lib/flow/check/checkFlow";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import { loadCheckContext } from "../../lib/publishing/loadCheckContext";
import type { FlowsContext } from "./flowsContext";
import { parseBindings } from "./parseBindings";
import { readDocument } from "./readDocument";

const keyedSchema = z.object({ key: z.string() });

/** The flows a call on a flow of a file may go to, and what their names mean. */
export type Surroundings = CheckContext & Required<Pick<CheckContext, "flows">>;

/**
 * Finds what a flow of a file needs to be tried: the flows beside it, and the bindings of `bindingsFile`, else of all
 * `*.bindings.json` beside it, else of the storage, whose live flows then belong to it as well. Rejects with CONFIG_INVALID
 * when there are none of these.
 */
export async function loadSurroundings(
  file: string,
  document: unknown,
  bindingsFile: string | undefined,
  context: FlowsContext,
): Promise<Surroundings> {
  const folder = dirname(file);
  const names = await readdir(folder).catch((): string[] => []);
  const beside = (ending: string) =>
    names
      .filter((name) => name.endsWith(ending))
      .toSorted()
      .map((name) => join(folder, name));
  const bindingsFiles = bindingsFile === undefined ? beside(".bindings.json") : [bindingsFile];
  const stored = bindingsFiles.length === 0 ? await loadStored(document, context) : { flows: {} };
  const bindings = await Promise.all(
    bindingsFiles.map(async (name) => parseBindings(await readDocument(name))),
  );
  return {
    bindings: "bindings" in stored ? stored.bindings : together(bindings),
    flows: { ...stored.flows, ...(await readFlows(beside(".flow.json"), document)) },
  };
}

async function loadStored(document: unknown, context: FlowsContext): Promise<Surroundings> {
  try {
    return await loadCheckContext(document, await context.openStores());
  } catch (error) {
    if (!hasCode(error, "CONFIG_INVALID")) {
      throw error;
    }
    throw new IvrError(
      "CONFIG_INVALID",
      `A flow is tried together with its bindings: give --bindings FILE. ${error.message}`,
    );
  }
}

/** Documents beside the one that is tried may be unfinished: those count as not there. */
async function readFlows(files: readonly string[], own: unknown): Promise<Record<string, Flow>> {
  const ownKey = keyedSchema.safeParse(own).data?.key;
  const documents = await Promise.all(
    files.map((file) => readDocument(file).catch((): undefined => undefined)),
  );
  return Object.fromEntries(
    documents.flatMap((document) => {
      const flow = flowSchema.safeParse(document).data;
      return flow === undefined || flow.key === ownKey ? [] : [[flow.key, flow]];
    }),
  );
}

/** Several documents as one; of two with the same name the later counts. */
function together(documents: readonly Bindings[]): Bindings {
  const kinds = new Map<string, object>();
  for (const { $schema: _schema, schema: _version, ...names } of documents) {
    for (const [kind, meanings] of Object.entries(names)) {
      kinds.set(kind, { ...kinds.get(kind), ...meanings });
    }
  }
  return parseBindings({ schema: "bindings/v1", ...Object.fromEntries(kinds) });
}
