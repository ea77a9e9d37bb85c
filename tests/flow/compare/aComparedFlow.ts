import { compareFlows } from "../../../lib/flow/compare/compareFlows";
import { flowSchema, type Flow } from "../../../lib/flow/document/flow";

/** The options of its menu. */
export const menuOptions = [
  { keys: "1", label: "sales", next: "sales" },
  { keys: "2", label: "news", next: "news" },
];
/** The flow that versions are compared with. */
export const before: Flow = flowSchema.parse({
  schema: "flow/v1",
  key: "main",
  name: "Main line",
  languages: ["en", "de"],
  timeZone: "Europe/Zurich",
  entry: "main",
  globals: { "0": "operator" },
  schedules: { office: { weekly: { monday: [["08:00", "17:00"]] } } },
  nodes: {
    main: {
      type: "menu",
      title: "Main menu",
      prompt: "For sales, press 1.",
      options: menuOptions,
      onNoInput: "operator",
    },
    sales: {
      type: "transfer",
      title: "Sales",
      to: [{ target: { queue: "sales" } }],
      failed: "news",
    },
    news: {
      type: "say",
      prompt: [{ text: { en: "Nothing new.", de: "Nichts Neues." } }, { pause: 1 }],
    },
  },
});

/** Other values at some paths; undefined takes a field out. */
export type Patch = Readonly<Record<string, unknown>>;

/** The sentences about the flow above with other values at some paths; undefined takes a field out. */
export function told(patch: Patch): readonly string[] {
  const document: unknown = structuredClone(before);
  for (const [path, value] of Object.entries(patch)) setAt(document, path.split("."), value);
  return compareFlows(before, flowSchema.parse(document)).map(({ message }) => message);
}

function setAt(document: unknown, [name = "", ...rest]: readonly string[], value: unknown): void {
  const fields = document as Record<string, unknown>;
  if (rest.length > 0) setAt(fields[name], rest, value);
  else if (value === undefined) delete fields[name];
  else fields[name] = value;
}
