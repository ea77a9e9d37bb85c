import { makeDraft, type FlowDraft } from "../draft/makeDraft";
import { removeUnused } from "../draft/removeUnused";
import { toName } from "../draft/toName";
import type { ImportContext, Importer } from "../importContext";
import { blockImporters } from "./blockImporters";
import { makeBlockTitle } from "./makeBlockTitle";
import type { Block, ConnectFlow } from "./connectBlock";
import { readActions } from "./readActions";
import { readModules } from "./readModules";
import { findVoiceLanguage } from "./voiceLanguages";

/** Amazon Connect's flows, in the flow language and in the format before it. */
export const importConnect: Importer = (root, context) => {
  const { reader, notes } = context;
  const blocks = [...readActions(root, context), ...readModules(root, context)];
  const [first] = blocks;
  if (first === undefined) return [];
  const start = reader.text(root, "StartAction") ?? reader.text(root, "start") ?? first.id;
  const name = reader.text(root, "Name") ?? reader.text(root, "metadata", "name") ?? context.title;
  const description =
    reader.text(root, "Description") ?? reader.text(root, "metadata", "description") ?? "";
  const draft = makeDraft({ name, description, language: languageOf(blocks) });
  const absorbed = new Set<string>();
  const flow = makeFlow(draft, blocks, context, absorbed);
  for (const block of flow.blocks.values()) {
    blockImporters.get(block.type)?.(block, flow);
    noteErrors(block, flow);
  }
  const entry = flow.wayTo(start);
  const begins =
    entry === "hangup" ? draft.add("end", { type: "hangup", prompt: "Goodbye." }) : entry;
  removeUnused(draft, absorbed, begins);
  for (const field of ["Metadata", "metadata", "Version", "version", "type"])
    reader.skip(reader.part(root, field));
  notes.needed(
    root,
    `The file tells no time zone, and the language only by its voices: the draft says UTC and ${languageOf(blocks)}. Where blocks stood in the editor was left out.`,
    name,
  );
  return [draft.finish(begins)];
};

/** The first voice's language; American English where there is none. */
function languageOf(blocks: readonly Block[]): string {
  const voices = blocks.flatMap(({ parameters }) =>
    parameters.filter(({ name }) => name === "TextToSpeechVoice"),
  );
  const [first] = voices.flatMap(({ value }) => findVoiceLanguage(value) ?? []);
  return first ?? "en-US";
}

/** Blocks that end a call: our word for it says goodbye. */
const ends = new Set(["DisconnectParticipant", "EndFlowExecution"]);

type Making = ConnectFlow & Readonly<{ usedErrors: Set<string> }>;

function makeFlow(
  draft: FlowDraft,
  all: readonly Block[],
  context: ImportContext,
  absorbed: Set<string>,
): Making {
  const blocks = byId(all, context);
  const titles = new Map(
    [...blocks.values()].map((block) => [block.id, toName(makeBlockTitle(block), block.type)]),
  );
  const keys = new Map(
    [...blocks.values()]
      .filter(({ type }) => blockImporters.has(type))
      .map(({ id }) => [id, draft.stepKey(titles.get(id) ?? id)]),
  );
  const usedErrors = new Set<string>();
  const wayTo = makeWayTo(blocks, keys, context);
  return {
    draft,
    context,
    blocks,
    usedErrors,
    keyOf: ({ id }) => keys.get(id) ?? id,
    titleOf: ({ id }) => titles.get(id) ?? id,
    wayTo,
    onError: (block, ...types) => {
      const found = types.flatMap((type) => block.errors.filter((error) => error.type === type));
      const [first] = found;
      // A way that leads elsewhere is not the one that is taken, and is told.
      const same = found.filter(({ to }) => to === first?.to);
      for (const { type } of same) usedErrors.add(`${block.id} ${type}`);
      return first === undefined ? undefined : wayTo(first.to);
    },
    value: (block, name) => {
      const found = block.parameters.find((one) => one.name === name);
      context.reader.value(found?.part);
      return found === undefined || found.value.trim() === "" ? undefined : found.value;
    },
    absorb: ({ id }) => void absorbed.add(keys.get(id) ?? id),
  };
}

function byId(all: readonly Block[], { notes }: ImportContext): ReadonlyMap<string, Block> {
  const blocks = new Map<string, Block>();
  for (const block of all) {
    if (!blocks.has(block.id)) blocks.set(block.id, block);
    else
      notes.dropped(
        block.part,
        `The block ${block.id} is there twice; the first one counts.`,
        block.type,
      );
  }
  return blocks;
}

/** Blocks without an equal are passed by, the way they go when all is well. */
function makeWayTo(
  blocks: ReadonlyMap<string, Block>,
  keys: ReadonlyMap<string, string>,
  context: ImportContext,
): ConnectFlow["wayTo"] {
  const passed = new Set<string>();
  return (id) => {
    const seen = new Set<string>();
    let at = blocks.get(id ?? "");
    while (at !== undefined && !seen.has(at.id)) {
      const key = keys.get(at.id);
      if (key !== undefined) return key;
      seen.add(at.id);
      if (!passed.has(at.id)) notePassed(at, context);
      passed.add(at.id);
      const on = at.next ?? at.conditions[0]?.to ?? at.errors[0]?.to ?? "";
      at = ends.has(at.type) ? undefined : blocks.get(on);
    }
    return "hangup";
  };
}

function notePassed({ part, type, next }: Block, { notes }: ImportContext): void {
  if (ends.has(type))
    notes.kept(part, "The call ends; where nothing was said before, with a goodbye.", type);
  else
    notes.dropped(
      part,
      `The block ${type} has no equivalent here and was left out: ${next === undefined ? "the call goes its first way on" : "the call goes on"}.`,
      type,
    );
}

/** Errors of a step that have no way of their own here go the way of the flow's error handling. */
function noteErrors(block: Block, flow: Making): void {
  if (!blockImporters.has(block.type)) return;
  for (const { type, to } of block.errors) {
    if (flow.usedErrors.has(`${block.id} ${type}`) || to === block.next) continue;
    // A block without a reason to fail fails only when something of ours does.
    const take = type === "NoMatchingError" ? "harmless" : "undecided";
    flow.context.notes[take](
      block.part,
      `The way for ${type} (to ${to}) has no equivalent: the flow's own handling of errors takes its place.`,
      block.type,
    );
  }
}
