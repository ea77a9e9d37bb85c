import fc from "fast-check";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import {
  callTree,
  shownExits,
  stepOf,
  type CallTree,
  type TreeStep,
} from "../../web/model/callTree";
import { dominators } from "../../web/model/dominators";
import { firstFolds, unfoldTo } from "../../web/model/folds";
import { flowDocument } from "../support/flowArbitraries";
import { flowOf } from "../support/flowOf";

/** Every step of a tree in the order in which it stands there. */
function stepsOf(tree: CallTree): readonly string[] {
  const below = (step: TreeStep): readonly string[] => [
    step.key,
    ...step.ways.flatMap(({ end }) => (end.type === "step" ? below(end.step) : [])),
    ...(step.below === undefined ? [] : below(step.below.step)),
  ];
  return tree.roots.flatMap(({ end }) => (end.type === "step" ? below(end.step) : []));
}

/** All that can be reached from a flow's entry, with or without passing one step. */
function reached(flow: Flow, without?: string): ReadonlySet<string> {
  const found = new Set<string>();
  const left = [flow.entry];
  for (let step = left.pop(); step !== undefined; step = left.pop()) {
    if (step === without || found.has(step) || !Object.hasOwn(flow.nodes, step)) continue;
    found.add(step);
    left.push(...shownExits(flow, step).flatMap(({ to }) => stepOf(flow, to) ?? []));
  }
  return found;
}

const anyFlow = flowDocument("main", []).map((document) => flowSchema.parse(document));

describe("callTree", () => {
  it("shows every step exactly once, whatever a flow looks like", () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        expect([...stepsOf(callTree(flow))].toSorted()).toEqual(Object.keys(flow.nodes).toSorted());
      }),
    );
  });

  it("shows every way exactly once, where it begins", () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const shown = (step: TreeStep): readonly string[] => [
          ...step.ways.flatMap(({ exits, end }) => [
            ...exits.map(({ name }) => `${step.key} ${name}`),
            ...(end.type === "step" ? shown(end.step) : []),
          ]),
          ...(step.below?.exits ?? []).map(({ name }) => `${step.key} ${name}`),
          ...(step.below === undefined ? [] : shown(step.below.step)),
        ];
        const all = callTree(flow).roots.flatMap(({ end }) =>
          end.type === "step" ? shown(end.step) : [],
        );
        const written = Object.keys(flow.nodes).flatMap((step) =>
          shownExits(flow, step).map(({ name }) => `${step} ${name}`),
        );
        expect(all.toSorted()).toEqual(written.toSorted());
      }),
    );
  });

  it("lets a step hold exactly what can be reached through it alone", () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const { parents } = callTree(flow);
        const isWithin = (step: string, above: string): boolean => {
          const parent = parents.get(step);
          return parent !== undefined && (parent === above || isWithin(parent, above));
        };
        const all = reached(flow);
        for (const above of all) {
          const others = reached(flow, above);
          const held = [...all].filter((step) => isWithin(step, above));
          expect(held).toEqual([...all].filter((step) => step !== above && !others.has(step)));
        }
      }),
    );
  });

  it("puts a step below the only one that leads to it, and elsewhere a reference", () => {
    const flow = flowOf({
      hello: { type: "say", prompt: "Hello.", next: "choose" },
      choose: {
        type: "menu",
        prompt: "Press 1 or 2.",
        options: [
          { keys: "1", label: "sales", next: "sales" },
          { keys: "2", label: "again", next: "hello" },
          { keys: "3", label: "lost", next: "nowhere" },
        ],
        onExhausted: "bye",
      },
      sales: { type: "transfer", to: [{ target: { queue: "sales" } }], failed: "bye" },
      bye: { type: "hangup" },
      spare: { type: "say", prompt: "Nobody hears this.", next: "bye" },
    });
    const { roots } = callTree(flow);
    expect(roots).toMatchObject([
      {
        kind: "begin",
        end: {
          step: {
            key: "hello",
            ways: [],
            below: {
              step: {
                key: "choose",
                ways: [
                  {
                    exits: [{ name: "key:1" }],
                    end: {
                      step: {
                        key: "sales",
                        ways: [{ end: { type: "reference", step: "bye", isAbove: false } }],
                      },
                    },
                  },
                  { end: { type: "reference", step: "hello", isAbove: true } },
                  { end: { type: "nowhere", to: "nowhere" } },
                  {
                    exits: [{ name: "noInput" }, { name: "noMatch" }],
                    end: { step: { key: "bye" } },
                  },
                ],
              },
            },
          },
        },
      },
      { kind: "unreached", end: { step: { key: "spare" } } },
    ]);
  });

  it("takes the word main for the step of that name, and for the beginning where there is none", () => {
    const main = { type: "menu", prompt: "Choose.", options: [], onExhausted: "hangup" };
    const hello = { type: "say", prompt: "Hello.", next: "main" };
    expect(callTree(flowOf({ hello, main })).roots).toMatchObject([
      { end: { step: { key: "hello", below: { step: { key: "main" } } } } },
    ]);
    expect(callTree(flowOf({ hello })).roots).toMatchObject([
      { end: { step: { key: "hello", ways: [{ end: { type: "word", word: "main" } }] } } },
    ]);
  });

  it("keeps keys that work everywhere and errors apart from the call", () => {
    const flow = flowOf(
      {
        main: { type: "say", prompt: "Hello." },
        help: { type: "say", prompt: "Help." },
        sorry: { type: "hangup" },
      },
      { globals: { "1": { go: "help" }, "*": "repeat" }, onError: "sorry" },
    );
    expect(callTree(flow).roots).toMatchObject([
      { kind: "begin", end: { step: { key: "main" } } },
      { kind: "key", key: "1", end: { step: { key: "help" } } },
      { kind: "key", key: "*", end: { type: "word", word: "repeat" } },
      { kind: "error", end: { step: { key: "sorry" } } },
    ]);
  });

  it("has room for one long chain of 500 steps", () => {
    const keys = Array.from({ length: 500 }, (_, index) => `step${index}`);
    const flow = flowOf(
      Object.fromEntries(
        keys.map((key, index) => [
          key,
          { type: "say", prompt: "On.", next: keys[index + 1] ?? "hangup" },
        ]),
      ),
    );
    expect(callTree(flow).parents.size).toBe(499);
  });

  it("asks where a step leads in proportion to the steps", () => {
    const asked = (steps: number) => {
      let count = 0;
      dominators("0", (step) => {
        count += 1;
        return Number(step) + 1 < steps ? [String(Number(step) + 1), "0"] : ["0"];
      });
      return count;
    };
    expect(asked(5000)).toBeLessThanOrEqual(10 * asked(500));
    expect(asked(500)).toBeLessThanOrEqual(4 * 500);
  });
});

describe("folds", () => {
  const wide = flowOf(
    Object.fromEntries([
      ["main", aMenu("first", "second")],
      ["first", aMenu(...Array.from({ length: 40 }, (_, index) => `a${index}`))],
      ["second", aMenu(...Array.from({ length: 40 }, (_, index) => `b${index}`))],
      ...Array.from({ length: 40 }, (_, index) => [`a${index}`, { type: "hangup" }]),
      ...Array.from({ length: 40 }, (_, index) => [`b${index}`, { type: "hangup" }]),
    ] as [string, object][]),
  );

  it("leave a small flow open, and a large one below its second level", () => {
    expect(firstFolds(callTree(flowOf({ main: { type: "hangup" } })))).toEqual(new Set());
    expect(firstFolds(callTree(wide))).toEqual(new Set(["first", "second"]));
  });

  it("open only what hides the step that is looked for", () => {
    const tree = callTree(wide);
    expect(unfoldTo(firstFolds(tree), tree, "a7")).toEqual(new Set(["second"]));
    expect(unfoldTo(firstFolds(tree), tree, "first")).toEqual(new Set(["first", "second"]));
  });

  function aMenu(...targets: readonly string[]): object {
    return {
      type: "menu",
      prompt: "Choose.",
      options: targets.map((next, index) => ({ keys: `${index}`, label: next, next })),
    };
  }
});
