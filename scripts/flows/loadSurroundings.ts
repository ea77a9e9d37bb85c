import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { hasCode, IvrError } from "../../lib/errors";
import { bindingsSchema, type Bindings } from "../../lib/flow/document/bindings";
import type { CheckContext } from "../../lib/flow/check/checkFlow";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import { loadCheckContext } from "../../lib/publishing/loadCheckContext";
import type { FlowsContext } from "./flowsContext";
import { parseBindings } from "./parseBindings";
import { readSource } from "./readSource";

const keyedSchema = z.object({ key: z.string() });

/** The flows a call on a flow of a file may go to, what their names mean, and in words where that was read. */
export type Surroundings = CheckContext &
  Required<Pick<CheckContext, "flows">> &
  Readonly<{ namesFrom: string }>;

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
  const flows = await readFlows(beside(".flow.json"), document);
  if (bindingsFiles.length === 0) {
    const stored = await loadStored(document, context);
    return { ...stored, flows: { ...stored.flows, ...flows } };
  }
  const bindings = await Promise.all(
    bindingsFiles.map(async (name) => parseBindings(await readSource(name))),
  );
  return {
    bindings: together(bindings),
    flows,
    namesFrom: bindingsFiles.map((name) => basename(name)).join(", "),
  };
}

/** The live flows and the bindings of the storage. Rejects with CONFIG_INVALID when none is named. */
export async function loadStoredSurroundings(
  document: unknown,
  context: FlowsContext,
): Promise<Surroundings> {
  const stored = await loadCheckContext(document, await context.openStores());
  return { ...stored, namesFrom: "the stored bindings" };
}

async function loadStored(document: unknown, context: FlowsContext): Promise<Surroundings> {
  try {
    return await loadStoredSurroundings(document, context);
  } catch (error) {
    if (!hasCode(error, "CONFIG_INVALID")) {
      throw error;
    }
    throw new IvrError(
      "CONFIG_INVALID",
      `A flow is checked and tried together with its bindings: put them beside it as NAME.bindings.json, or give --bindings FILE. ${error.message}`,
    );
  }
}

/** Documents beside the one that is tried may be unfinished: those count as not there. */
async function readFlows(files: readonly string[], own: unknown): Promise<Record<string, Flow>> {
  const ownKey = keyedSchema.safeParse(own).data?.key;
  const documents = await Promise.all(
    files.map((file) =>
      readSource(file).then(
        (source) => source.document,
        (): undefined => undefined,
      ),
    ),
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
  return bindingsSchema.parse({ schema: "bindings/v1", ...Object.fromEntries(kinds) });
}
