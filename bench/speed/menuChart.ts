import { assign, createMachine, type AnyStateMachine } from "xstate";
import type { Flow, FlowNode, NodeOf } from "../../lib/flow/document/flow";
import { toTone, type Key, type Tone } from "../../lib/ivr/call/tone";
import { parentOf } from "./parentOf";

/** What the statechart is told. The key is part of the type, which is how a statechart finds its transition quickest. */
export type ChartEvent = Readonly<{
  type: "audioActive" | "promptCompleted" | "noInput" | `key.${Tone}`;
}>;

type Context = Readonly<{ playing: boolean; noInput: number; noMatch: number }>;
type Given = Readonly<{ context: Context }>;

const firstDigitTimeoutInMs = 5000;
const tries = 3;

/**
 * The flow as a statechart of XState, written for its speed: one flat state per step, guards only where a count
 * decides, effects as plain objects. It keeps counters, stops what plays at a key and knows the way back, and does
 * without all else that `step` does: the order of keys, typing ahead, generations of timers, the path of the call.
 */
export function menuChart(flow: Flow): AnyStateMachine {
  const first: Context = { playing: false, noInput: 0, noMatch: 0 };
  const states = Object.entries(flow.nodes).map(
    ([key, node]) => [key, toState(flow, key, node)] as const,
  );
  return createMachine({
    id: flow.key,
    initial: "establishing",
    context: first,
    states: {
      establishing: { on: { audioActive: { target: flow.entry } } },
      ...Object.fromEntries(states),
      operator: { entry: [effect("transfer", { target: "operator" })] },
      transferring: {},
      recording: {},
      goodbye: {},
    },
  });
}

function toState(flow: Flow, key: string, node: FlowNode) {
  if (node.type === "menu") return menuState(flow, key, node);
  if (node.type === "say") return spokenState(node.prompt, { target: node.next ?? "goodbye" });
  if (node.type === "transfer") {
    const actions = [effect("transfer", { to: node.to })];
    return spokenState(node.before, { target: "transferring", actions });
  }
  if (node.type === "voicemail") {
    const actions = [effect("recordResponse", { mailbox: node.mailbox })];
    return spokenState(node.prompt, { target: "recording", actions });
  }
  throw new TypeError(`The statechart has no ${node.type}.`);
}

function spokenState(prompt: unknown, completed: object) {
  return {
    entry: [assign({ playing: true }), effect("playPrompt", { prompt })],
    on: { promptCompleted: completed },
  };
}

function menuState(flow: Flow, key: string, menu: NodeOf<"menu">) {
  const play = effect("playPrompt", { prompt: menu.prompt });
  const stop = effect("cancelMediaProcessing");
  const leads = menu.options.map(
    ({ keys, next }) => [chartKey(keys), { target: next, actions: [stop] }] as const,
  );
  return {
    entry: [assign({ playing: true, noInput: 0, noMatch: 0 }), play],
    on: {
      ...Object.fromEntries(leads),
      [chartKey("0")]: { target: "operator", actions: [stop] },
      [chartKey("*")]: { target: parentOf(flow, key), reenter: true, actions: [stop] },
      "key.*": [
        { guard: ({ context }: Given) => context.noMatch + 1 >= tries, target: "operator" },
        { actions: [stop, countNoMatch, play] },
      ],
      promptCompleted: {
        actions: [
          assign({ playing: false }),
          effect("startTimer", { delayInMs: firstDigitTimeoutInMs }),
        ],
      },
      noInput: [
        { guard: ({ context }: Given) => context.noInput + 1 >= tries, target: "operator" },
        { actions: [countNoInput, play] },
      ],
    },
  };
}

const countNoInput = assign({
  playing: true,
  noInput: ({ context }: Given) => context.noInput + 1,
});
const countNoMatch = assign({
  playing: true,
  noMatch: ({ context }: Given) => context.noMatch + 1,
});

/** The name of the event of a key. */
export function chartKey(key: string): `key.${Tone}` {
  const known = keys.find((one) => one === key);
  if (known === undefined) throw new TypeError(`The statechart has no key ${key}.`);
  return `key.${toTone(known)}`;
}

const keys: readonly Key[] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#"];

function effect(type: string, params: Readonly<Record<string, unknown>> = {}) {
  return { type, params };
}
