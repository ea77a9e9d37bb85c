import { IvrError } from "../../lib/errors";
import type { DraftStore } from "../../lib/editing/ports";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import type { FlowStore, FlowVersion } from "../../lib/publishing/ports";
import type { CommandInput } from "../commandLine/command";

/** A stored flow, and which version of it (absent: the draft). */
export type FlowDocument = Readonly<{ flow: Flow; version?: FlowVersion }>;

/** Loads what `--version N` or `--draft` asks for, else the live version, else the draft. Rejects with FLOW_NOT_FOUND. */
export async function loadFlowDocument(
  store: FlowStore & DraftStore,
  key: string,
  input: Pick<CommandInput, "number" | "has">,
): Promise<FlowDocument> {
  const asked = input.number("version");
  const meta = (await store.loadFlowMeta(key))?.meta;
  const number = input.has("draft") ? undefined : (asked ?? meta?.publishedVersion);
  if (number !== undefined) {
    const version = await store.loadFlowVersion(key, number);
    if (version !== undefined) {
      return { flow: version.flow, version };
    }
  }
  const draft = asked === undefined ? await store.loadDraft(key) : undefined;
  if (draft !== undefined) {
    return { flow: parseDraft(key, draft.document) };
  }
  throw new IvrError("FLOW_NOT_FOUND", absence(key, asked, meta !== undefined));
}

function parseDraft(key: string, document: unknown): Flow {
  const { data } = flowSchema.safeParse(document);
  if (data !== undefined) return data;
  throw new IvrError(
    "FLOW_INVALID",
    `The draft of ${key} is no flow yet: npm run flows -- export ${key} FILE --draft writes it, npm run flows -- check FILE says what is wrong.`,
  );
}

function absence(key: string, version: number | undefined, isKnown: boolean): string {
  if (!isKnown) {
    return `There is no flow "${key}": npm run flows -- list names those there are.`;
  }
  return version === undefined
    ? `The flow ${key} has no draft.`
    : `The flow ${key} has no version ${version}: npm run flows -- versions ${key} lists those it has.`;
}
