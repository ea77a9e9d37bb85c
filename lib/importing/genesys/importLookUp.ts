import type { Expression } from "../../flow/document/expression";
import { present } from "../draft/present";
import { toName } from "../draft/toName";
import { toVariable } from "../draft/toVariable";
import type { ForeignPart } from "../source/foreignPart";
import type { GenesysAction } from "./genesysAction";
import type { GenesysFlow } from "./genesysFlow";
import { readAudio } from "./genesysValue";

/** A row of a data table. */
export function importTableLookUp(action: GenesysAction, key: string, flow: GenesysFlow): void {
  const { reader } = flow.context;
  const [table] = reader.part(action.part, "dataTable")?.parts ?? [];
  const value = flow.expressionOf(reader.part(action.part, "lookupValue"), "lookupValue");
  add(action, key, flow, {
    asks: nameOf(table, action),
    written: table?.name ?? "",
    input: value === undefined ? {} : { key: value },
    found: "found",
    notFound: "notFound",
  });
}

/** A data action of an integration. */
export function importDataAction(action: GenesysAction, key: string, flow: GenesysFlow): void {
  const { reader } = flow.context;
  const [category] = reader.part(action.part, "category")?.parts ?? [];
  const [data] = reader.part(category, "dataAction")?.parts ?? [];
  const inputs = (reader.part(data, "inputs")?.parts ?? []).flatMap(
    (input): (readonly [string, Expression])[] => {
      const value = flow.expressionOf(input, input.name);
      return value === undefined ? [] : [[toVariable(input.name, "value"), value]];
    },
  );
  add(action, key, flow, {
    asks: nameOf(data, action),
    written: data?.name ?? "",
    input: Object.fromEntries(inputs),
    found: "success",
    notFound: undefined,
  });
}

/** A template's place holder is filled in by what deploys it; until then the action's own name says more. */
function nameOf(part: ForeignPart | undefined, { name }: GenesysAction): string {
  return part === undefined || part.name.includes("{{") ? name : part.name;
}

type LookUp = Readonly<{
  asks: string;
  /** The table or the action, as the file has it. */
  written: string;
  input: Readonly<Record<string, Expression>>;
  found: string;
  notFound: string | undefined;
}>;

function add(
  { part, name, next }: GenesysAction,
  key: string,
  flow: GenesysFlow,
  { asks, written, input, found, notFound }: LookUp,
): void {
  const { draft, context } = flow;
  const { reader, notes } = context;
  const way = (output: string) => {
    const actions = reader.part(part, "outputs", output, "actions");
    return actions === undefined ? undefined : flow.addActions(actions, next);
  };
  const endpoint = draft.bind("endpoints", asks, { url: "" });
  draft.put(key, {
    type: "lookup",
    title: toName(name, "Look-up"),
    endpoint,
    input,
    into: toVariable(key, "answer"),
    ...present({
      filler: readAudio(reader.part(part, "processingPrompt"), flow),
      notFound: notFound && (way(notFound) ?? next),
    }),
    next: way(found) ?? next,
    failed: way("failure") ?? way("timeout") ?? next,
  });
  notes.needed(
    part,
    `“${asks}” (${written}) is the look-up “${endpoint}” of the bindings: give the https address that answers as it did.`,
    name,
  );
}
