import { nextWords } from "../../flow/document/nextWords";
import type { Flow, FlowNode, Schedule } from "../../flow/document/flow";
import type { ImportedDraft } from "../importedDraft";
import { makeBindings, type BindName } from "./makeBindings";
import { makeKeys } from "./makeKeys";
import { toDocumentKey } from "./toDocumentKey";
import { toName } from "./toName";

type FlowFields = Partial<Pick<Flow, "operator" | "onError" | "defaults">>;

/** A flow that is being put together, and the names it needs. */
export type FlowDraft = Readonly<{
  /** A key for a step, given to nobody else. */
  stepKey: (name: string) => string;
  put: (key: string, node: FlowNode) => void;
  /** Puts a step under a key of its own, and returns the key. */
  add: (name: string, node: FlowNode) => string;
  node: (key: string) => FlowNode | undefined;
  remove: (key: string) => void;
  /** The keys given so far. */
  keys: () => readonly string[];
  /** The key of a name in the bindings; the same name always has the same. The value is what is known of it: what is still to be filled in is empty. */
  bind: BindName;
  addSchedule: (name: string, schedule: Schedule) => string;
  /** Another language that callers can hear. */
  addLanguage: (language: string) => void;
  setGlobal: (key: NonNullable<keyof NonNullable<Flow["globals"]>>, next: string) => void;
  /** Fields of the flow itself. */
  set: (fields: FlowFields) => void;
  finish: (entry: string) => ImportedDraft;
}>;

type About = Readonly<{ name: string; description?: string; language: string; timeZone?: string }>;

/** Makes an empty draft of a flow. */
export function makeDraft(about: About): FlowDraft {
  const takeStep = makeKeys([...nextWords, "__proto__"]);
  const takeSchedule = makeKeys();
  const names = makeBindings();
  const languages = new Set([about.language]);
  // Steps stand in the order in which they got their keys, however late they are put.
  const nodes = new Map<string, FlowNode | undefined>();
  const schedules = new Map<string, Schedule>();
  let globals: NonNullable<Flow["globals"]> = {};
  let fields: FlowFields = {};

  const stepKey = (name: string) => {
    const key = takeStep(name, "step");
    nodes.set(key, undefined);
    return key;
  };
  return {
    stepKey,
    put: (key, node) => void nodes.set(key, node),
    add: (name, node) => {
      const key = stepKey(name);
      nodes.set(key, node);
      return key;
    },
    node: (key) => nodes.get(key),
    remove: (key) => void nodes.delete(key),
    keys: () => [...nodes.keys()],
    bind: names.bind,
    addSchedule: (name, schedule) => {
      const key = takeSchedule(name, "hours");
      schedules.set(key, schedule);
      return key;
    },
    addLanguage: (language) => void languages.add(language),
    setGlobal: (key, next) => {
      globals = { ...globals, [key]: next === "operator" ? next : { go: next } };
    },
    set: (more) => {
      fields = { ...fields, ...more };
    },
    finish: (entry) => ({
      flow: {
        ...heading(about, [...languages]),
        ...fields,
        entry,
        nodes: Object.fromEntries(
          [...nodes].flatMap(([key, node]) => (node === undefined ? [] : [[key, node]])),
        ),
        ...(Object.keys(globals).length === 0 ? {} : { globals }),
        ...(schedules.size === 0 ? {} : { schedules: Object.fromEntries(schedules) }),
      },
      bindings: names.bindings(),
    }),
  };
}

function heading({ name, description, timeZone }: About, languages: readonly string[]) {
  const described = description?.trim().slice(0, 1000) ?? "";
  return {
    schema: "flow/v1" as const,
    key: toDocumentKey(name, "flow"),
    name: toName(name, "Imported flow"),
    ...(described === "" ? {} : { description: described }),
    languages: languages.slice(0, 10),
    timeZone: timeZone ?? "UTC",
  };
}
