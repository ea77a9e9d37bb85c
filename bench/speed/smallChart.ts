import { assign, createMachine, type StateMachine } from "@xstate/fsm";
import type { Flow, FlowNode, NodeOf } from "../../lib/flow/document/flow";
import { tones } from "../../lib/ivr/call/tone";
import { chartKey, type ChartEvent } from "./menuChart";
import { parentOf } from "./parentOf";

type Context = { playing: boolean; noInput: number; noMatch: number };
type Config = StateMachine.Config<Context, ChartEvent>;
type StateConfig = Config["states"][string];
type Action = StateMachine.Action<Context, ChartEvent>;

const firstDigitTimeoutInMs = 5000;
const tries = 3;

/** The same statechart for a machine of one kilobyte, which does nothing but go from state to state: a fast peer beside a famous one. */
export function smallChart(
  flow: Flow,
): StateMachine.Machine<Context, ChartEvent, { value: string; context: Context }> {
  const states = Object.entries(flow.nodes).map(
    ([key, node]) => [key, toState(flow, key, node)] as const,
  );
  return createMachine<Context, ChartEvent>({
    id: flow.key,
    initial: "establishing",
    context: { playing: false, noInput: 0, noMatch: 0 },
    states: {
      establishing: { on: { audioActive: flow.entry } },
      ...Object.fromEntries(states),
      operator: { entry: [effect("transfer", { target: "operator" })] },
      transferring: {},
      recording: {},
      goodbye: {},
    },
  });
}

function toState(flow: Flow, key: string, node: FlowNode): StateConfig {
  if (node.type === "menu") return menuState(flow, key, node);
  if (node.type === "say") return spokenState(node.prompt, node.next ?? "goodbye");
  if (node.type === "transfer") {
    return spokenState(node.before, "transferring", [effect("transfer", { to: node.to })]);
  }
  if (node.type === "voicemail") {
    const actions = [effect("recordResponse", { mailbox: node.mailbox })];
    return spokenState(node.prompt, "recording", actions);
  }
  throw new TypeError(`The statechart has no ${node.type}.`);
}

function spokenState(prompt: unknown, target: string, actions: Action[] = []): StateConfig {
  return {
    entry: [assign<Context, ChartEvent>({ playing: true }), effect("playPrompt", { prompt })],
    on: { promptCompleted: { target, actions } },
  };
}

function menuState(flow: Flow, key: string, menu: NodeOf<"menu">): StateConfig {
  const play = effect("playPrompt", { prompt: menu.prompt });
  const stop = effect("cancelMediaProcessing");
  const leads = menu.options.map(
    ({ keys, next }) => [chartKey(keys), { target: next, actions: [stop] }] as const,
  );
  const noMatch = [
    { cond: ({ noMatch: counted }: Context) => counted + 1 >= tries, target: "operator" },
    { actions: [stop, countNoMatch, play] },
  ];
  return {
    entry: [assign<Context, ChartEvent>({ playing: true, noInput: 0, noMatch: 0 }), play],
    on: {
      // It knows no `key.*`: each key that leads nowhere is written down.
      ...Object.fromEntries(tones.map((tone) => [`key.${tone}`, noMatch])),
      [chartKey("0")]: { target: "operator", actions: [stop] },
      [chartKey("*")]: { target: parentOf(flow, key), actions: [stop] },
      ...Object.fromEntries(leads),
      promptCompleted: {
        actions: [
          assign<Context, ChartEvent>({ playing: false }),
          effect("startTimer", { delayInMs: firstDigitTimeoutInMs }),
        ],
      },
      noInput: [
        { cond: ({ noInput }) => noInput + 1 >= tries, target: "operator" },
        { actions: [countNoInput, play] },
      ],
    },
  };
}

const countNoInput = assign<Context, ChartEvent>({
  playing: true,
  noInput: ({ noInput }) => noInput + 1,
});
const countNoMatch = assign<Context, ChartEvent>({
  playing: true,
  noMatch: ({ noMatch }) => noMatch + 1,
});

function effect(type: string, params: Readonly<Record<string, unknown>> = {}): Action {
  return { type, params };
}
