import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { bindingsSchema } from "../../lib/flow/document/bindings";
import { phraseLanguages } from "../../lib/flow/prompts/phraseLanguages";
import { builtInPhrase } from "../../lib/flow/prompts/phrases";
import { makePublishFlow } from "../../lib/publishing/makePublishFlow";
import type { Speaker } from "../../lib/publishing/ports";
import { writeWav } from "../../lib/speech/wav/writeWav";
import type { Storage } from "../../lib/storage/storage";

const flows = join(__dirname, "..", "..", "flows");
const ownFlows = join(__dirname, "..", "..", "chaos", "flows");

/** What was published, as far as callers and judges must know it. */
export type PublishedFlows = Readonly<{
  /** What callers of a run dial. */
  numbers: readonly [string, ...string[]];
  /** Words after which a caller keys in something secret, and how many keys. */
  secretQuestions: ReadonlyMap<string, number>;
  /** Steps that may show the key which they used. */
  openMenus: ReadonlySet<string>;
  /** What people whom the app calls hear only once they have pressed the key. */
  wordsBehindKey: ReadonlySet<string>;
  /** What callers hear once people are called for them. */
  wordsOfAlert: ReadonlySet<string>;
}>;

/** What leads to the flow that has a door. */
export const numberWithDoor = "+15550104";

const demos = ["+15550100", "+15550101", "+15550102", "+15550103"] as const;

/** The application instance from which people are called. */
export const numberOfNotice = "c0c0c0c0-0000-4000-8000-000000000003";

/** The step by which callers have others called, and the list of those. */
export const stepThatAlerts = { onCall: "trials", flow: "trials", node: "emergency" } as const;

const published = [
  { file: join(flows, "identify.flow.json") },
  { file: join(flows, "contoso.flow.json"), dialled: "+15550100" },
  { file: join(flows, "clinic.flow.json"), dialled: "+15550101" },
  { file: join(flows, "shop.flow.json"), dialled: "+15550102" },
  { file: join(flows, "bank.flow.json"), dialled: "+15550103" },
  { file: join(ownFlows, "notice.flow.json"), dialled: numberOfNotice },
  { file: join(ownFlows, "trials.flow.json"), dialled: numberWithDoor },
] as const;

/** Publishes the demo flows and one of our own, with words that take as long as they would be spoken. */
export async function publishFlows(storage: Storage, now: () => string): Promise<PublishedFlows> {
  const { flowStore, bindingsStore, promptStore, auditLog, entryPointStore } = storage;
  await bindingsStore.saveBindings(bindingsSchema.parse(mergedBindings()));
  const { saveAuditEntry } = auditLog;
  const publish = makePublishFlow({
    flowStore,
    bindingsStore,
    entryPointStore,
    canaryStore: storage.canaryStore,
    promptStore,
    speaker,
    saveAuditEntry,
    now,
  });
  const documents = [];
  for (const one of published) {
    const document = flowSchema.parse(readJson(one.file));
    const { version, problems } = await publish({ document, who: "chaos", skipTests: true });
    if (version === undefined) throw new Error(`${one.file}: ${JSON.stringify(problems)}`);
    if ("dialled" in one) {
      const { dialled } = one;
      await entryPointStore.saveEntryPoint({ dialled, flow: document.key, version: "published" });
    }
    documents.push(document);
  }
  const nodes = documents.flatMap((document) => Object.entries(document.nodes));
  return {
    // The flow of our own has what the others lack.
    numbers: [...demos, numberWithDoor, numberWithDoor, numberWithDoor],
    secretQuestions: new Map([
      ...nodes.flatMap(([, node]) => secretQuestion(node)),
      // A menu behind a PIN asks for it in our words.
      ...phraseLanguages.map((each) => [builtInPhrase("enterPin", each), pinLength] as const),
    ]),
    wordsBehindKey: new Set(
      documents.flatMap(({ confirm, nodes: own }) =>
        confirm === undefined ? [] : Object.values(own).flatMap(({ prompt }) => textsIn(prompt)),
      ),
    ),
    wordsOfAlert: new Set(
      nodes.flatMap(([, { type, done }]) => (type === "alert" ? textsIn(done) : [])),
    ),
    openMenus: new Set(
      nodes.flatMap(([key, { type, pin }]) => (type === "menu" && pin === undefined ? [key] : [])),
    ),
  };
}

const nodeSchema = z.looseObject({
  type: z.string(),
  kind: z.string().optional(),
  sensitive: z.boolean().optional(),
  pin: z.unknown().optional(),
  length: z.tuple([z.number(), z.number()]).optional(),
  prompt: z.unknown().optional(),
  done: z.unknown().optional(),
});
type Node = z.infer<typeof nodeSchema>;
const flowSchema = z.looseObject({
  key: z.string(),
  confirm: z.looseObject({ prompt: z.string() }).optional(),
  nodes: z.record(z.string(), nodeSchema),
});

const pinLength = 4;

function secretQuestion(node: Node): readonly (readonly [string, number])[] {
  const isSecret = node.type === "collect" && (node.sensitive === true || node.kind === "pin");
  const keys = node.length?.[1] ?? pinLength;
  return isSecret ? textsIn(node.prompt).map((text) => [text, keys] as const) : [];
}

/** Every text of a prompt, whatever languages and attempts it distinguishes. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

const bindingsFile = z.record(z.string(), z.unknown());
const section = z.record(z.string(), z.unknown());

/** The bindings of the demo flows and of the local stack in one document. */
function mergedBindings(): unknown {
  const files = ["demo.bindings.json", "local.bindings.json"].map((name) =>
    bindingsFile.parse(readJson(join(flows, name))),
  );
  const merged: Record<string, unknown> = {};
  for (const [name, value] of files.flatMap((file) => Object.entries(file))) {
    const known = section.safeParse(merged[name]);
    const more = section.safeParse(value);
    merged[name] = known.success && more.success ? { ...known.data, ...more.data } : value;
  }
  return { ...merged, ...tellingPeople(merged) };
}

/** Within the minutes that a run lasts. */
const callingBack = { tries: 2, tryAgainAfter: 1, ring: 20 } as const;

/** Queues for which the app itself calls back. */
const callingQueues = {
  trialsColleagues: {
    name: "Colleagues first",
    notify: "clinicTeam",
    calls: { mode: "agentFirst", people: ["practiceManager", "nina"], ...callingBack },
  },
  trialsCustomers: {
    name: "Customers first",
    notify: "cardDesk",
    calls: { mode: "customerFirst", people: ["tom", "shopManager"], ...callingBack },
  },
} as const;

/** Their names. */
export const queuesThatCall: ReadonlySet<string> = new Set(Object.keys(callingQueues));

/** The demo tells people of reception's messages by mail; here a mailbox and a queue tell a channel by posts as well. */
function tellingPeople(merged: Readonly<Record<string, unknown>>) {
  const mailboxes = section.parse(merged["mailboxes"]);
  return {
    mailboxes: {
      ...mailboxes,
      bankMessages: { ...section.parse(mailboxes["bankMessages"]), notify: "cardDesk" },
      clinicMessages: { ...section.parse(mailboxes["clinicMessages"]), notify: "clinicTeam" },
    },
    organizers: { trials: { userId: "d0d0d0d0-0000-4000-8000-000000000004", name: "Trials" } },
    callbackQueues: {
      appointments: { name: "Appointments", notify: "clinicTeam" },
      shopCallbacks: { name: "Shop", notify: "cardDesk" },
      ...callingQueues,
    },
    rooms: { trials: { name: "Trials", meetingId: "2425999000", most: 3 } },
    onCall: {
      [stepThatAlerts.onCall]: {
        name: "Trials",
        people: [{ phone: "+4930777001" }, { phone: "+4930777002" }],
        flow: "notice",
        dialled: numberOfNotice,
        tries: 2,
        tryAgainAfter: 60,
        ring: 20,
      },
    },
  };
}

const speaker: Speaker = {
  name: "chaos",
  speak: ({ text }) => {
    const spokenInMs = Math.min(20_000, 800 + text.length * 65);
    return Promise.resolve(writeWav(new Float32Array(spokenInMs * 16), text));
  },
};
