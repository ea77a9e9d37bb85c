import { bindingsSchema, type Bindings } from "../../lib/flow/document/bindings";

type Steps = Readonly<Record<string, object>>;

/** Steps `step0` to `stepN`, each made from its number and the key of another. */
const steps = (
  count: number,
  make: (index: number, to: (other: number) => string) => object,
): Steps =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `step${index}`,
      make(index, (other) => `step${((other % count) + count) % count}`),
    ]),
  );

const over = { type: "hangup", prompt: "Goodbye." };
const menu = (next: string, more: object = {}) => ({
  type: "menu",
  prompt: "For sales, press 1.",
  options: [{ keys: "1", label: "sales", next }],
  ...more,
});

const branchTo = (keys: readonly string[]) => ({
  type: "branch",
  cases: keys.map((next, index) => ({
    when: { op: "eq", args: [{ var: "caller.country" }, String(index)] },
    next,
  })),
  otherwise: keys[0],
});

const shapes: Readonly<Record<string, (count: number) => object>> = {
  "one announcement after the other": (count) => ({
    nodes: steps(count, (index, to) =>
      index === count - 1 ? over : { type: "say", prompt: "Press 1.", next: to(index + 1) },
    ),
  }),
  "a circle of all steps": (count) => ({
    nodes: steps(count, (index, to) => ({ type: "say", prompt: "Hello.", next: to(index + 1) })),
  }),
  "a slip in every step": (count) => ({
    nodes: steps(count, (index) => ({ type: "say", prompt: "Hello.", next: `stop${index}` })),
  }),
  "a name that nobody bound in every step": (count) => ({
    nodes: steps(count, (index, to) => ({
      type: "transfer",
      to: [{ target: { person: `anne${index}` } }],
      failed: to(index + 1),
    })),
  }),
  "a variable set and used in every step": (count) => ({
    nodes: steps(count, (index, to) =>
      index === count - 1
        ? over
        : {
            type: "set",
            values: { [`v${index}`]: { var: `v${Math.max(0, index - 1)}` } },
            next: to(index + 1),
          },
    ),
  }),
  "a variable that no step sets in every step": (count) => ({
    nodes: steps(count, (index, to) =>
      index === count - 1
        ? over
        : {
            type: "set",
            values: { [`v${index}`]: { var: `w${index}` } },
            next: to(index + 1),
          },
    ),
  }),
  "menus that lead back": (count) => ({
    nodes: steps(count, (index, to) =>
      menu(to(index + 1), {
        options: [
          { keys: "1", label: "a", next: to(index + 1) },
          { keys: "2", label: "b", next: to(7 * index + 3) },
        ],
        onExhausted: "back",
      }),
    ),
  }),
  "hubs between as many menus": (count) => ({
    entry: "hub",
    globals: { "9": "main" },
    nodes: {
      ...steps(count, () => menu("hub", { onExhausted: "back" })),
      hub: branchTo(Array.from({ length: Math.ceil(count / 40) }, (_, index) => `hub${index}`)),
      ...Object.fromEntries(
        Array.from({ length: Math.ceil(count / 40) }, (_, hub) => [
          `hub${hub}`,
          branchTo(
            Array.from({ length: 40 }, (_step, index) => `step${(hub * 40 + index) % count}`),
          ),
        ]),
      ),
    },
  }),
  "announcements before menus that lead back": (count) => ({
    nodes: steps(count, (index, to) =>
      index < count / 2
        ? { type: "say", prompt: "Hello.", next: to(index + 1) }
        : menu(to(0), { onExhausted: "back" }),
    ),
  }),
  "small circles": (count) => ({
    nodes: steps(count, (index, to) => ({
      type: "say",
      prompt: "Hello.",
      next: to(index % 2 === 0 ? index + 1 : index - 1),
    })),
  }),
  "keys everywhere that lead to the main menu": (count) => ({
    globals: { "9": "main", "0": "operator" },
    nodes: steps(count, (index, to) => menu(to(index + 1))),
  }),
  "steps that nobody comes to": (count) => ({ nodes: steps(count, () => over) }),
  "hours of the bindings with many holidays": (count) => ({
    nodes: steps(count, (index, to) => ({
      type: "hours",
      schedule: "office",
      open: to(index + 1),
      closed: to(index + 2),
    })),
  }),
};

/** Flow documents by their shape, of any number of steps: each was or would be the end of a check that looks at pairs of steps. */
export const longFlows: readonly (readonly [shape: string, make: (count: number) => object])[] =
  Object.entries(shapes).map(([shape, make]) => [
    shape,
    (count) => ({
      schema: "flow/v1",
      key: "long",
      name: "Long",
      languages: ["en"],
      timeZone: "Europe/Berlin",
      entry: "step0",
      ...make(count),
    }),
  ]);

/** What the flows above are checked against. */
export const longFlowsBindings: Bindings = bindingsSchema.parse({
  schema: "bindings/v1",
  people: Object.fromEntries(
    Array.from({ length: 100 }, (_, index) => [
      `anna${index}`,
      { name: "Anna", userId: "8a34a46b-3d17-4adc-8dce-dc4e7d572698" },
    ]),
  ),
  schedules: {
    office: {
      weekly: { monday: [["09:00", "17:00"]] },
      holidays: Array.from({ length: 100 }, (_, index) => ({
        name: "Day",
        from: `2026-${String((index % 12) + 1).padStart(2, "0")}-${String((index % 28) + 1).padStart(2, "0")}`,
      })),
    },
  },
});
