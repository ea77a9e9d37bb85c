import type { Flow, FlowNode, NodeOf, Target } from "../document/flow";
import type { PhraseKey } from "../prompts/phraseKeys";
import { builtInPhrase } from "../prompts/phrases";
import type { Prompt, PromptItem } from "../document/prompt";
import { promptParts } from "../prompts/promptParts";
import { makeOncePer } from "../makeOncePer";
import { stepType } from "./index";
import type { Whisper } from "./stepType";
import { makeRingNode } from "./makeRingNode";
import { builtIn, placeKey, toOf, type BuiltInName, type Place, type To } from "./place";

/** A step of a flow, and where its exits lead that nobody wrote; absent where the defaults of its type hold. `ways` are those of single exits. */
type Step = Readonly<{ node: FlowNode; next?: To; ways?: Readonly<Record<string, To>> }>;

type BuiltInPlace = Exclude<Place, { type: "node" }>;

const known = makeOncePer((_flow: Flow) => new Map<string, Step>());

/** A step that every flow has without writing it, made once for each flow. */
export function builtInStep(flow: Flow, place: BuiltInPlace): Step {
  const steps = known(flow);
  const key = placeKey(place);
  const step = steps.get(key) ?? makeStep(flow, place);
  steps.set(key, step);
  return step;
}

function makeStep(flow: Flow, place: BuiltInPlace): Step {
  switch (place.type) {
    case "mailbox":
      return { node: messageNode(flow, place.mailbox) };
    case "person":
      return {
        node: transferNode({ person: place.person }),
        next: place.failed ?? builtIn("unavailableBack"),
      };
    case "target":
      return { node: transferNode(place.target), next: place.failed };
    case "pinLocked":
      return { node: { ...sayNode(flow, "pinLocked"), bargeIn: false }, next: place.next };
    case "whisper":
      return { node: makeWhisperNode(flow, place), ways: whisperWays };
    case "callingBack":
      return { node: makeCallbackNode(flow, place), ways: callbackWays[place.mode] };
    case "builtIn":
      return namedStep(flow, place.name);
  }
}

function namedStep(flow: Flow, name: BuiltInName): Step {
  switch (name) {
    case "operator":
      return { node: operatorNode(flow) };
    case "confirm":
      return { node: confirmNode(flow) };
    case "unconfirmed":
      // Whoever listens may be a machine: nothing more is said to it.
      return { node: { type: "hangup" } };
    case "goodbye":
      return { node: makeHangUpNode(flow, "goodbye") };
    case "error":
      return {
        node: { ...sayNode(flow, "apology"), bargeIn: false },
        next: builtIn(flow.operator === undefined ? "goodbye" : "operator"),
      };
    case "limit":
      return { node: makeHangUpNode(flow, "callLimit") };
    case "unavailable":
      return { node: makeHangUpNode(flow, "nobodyAvailable", "goodbye") };
    case "unavailableBack":
      return { node: sayNode(flow, "nobodyAvailable"), next: toOf("back") };
    case "empty":
      return { node: makeHangUpNode(flow, "emptyMessage", "goodbye") };
    case "legTaken":
      return {
        node: makeTakenNode(flow),
        ways: { noInput: builtIn("legLost"), noMatch: builtIn("legLost") },
      };
    case "legDeclined":
      return { node: makeHangUpNode(flow, "legDeclined") };
    case "legUnheard":
      // A machine may be listening.
      return { node: { type: "hangup" } };
    case "legLost":
      return { node: makeHangUpNode(flow, "legLost") };
    case "legAwaited":
      return {
        node: { ...makeTakenNode(flow), prompt: words(flow, "callbackConnected") },
        ways: { noInput: builtIn("legLost"), noMatch: builtIn("legLost") },
      };
    case "callbackCaller":
      return { node: makeRingNode([]), ways: noWays("legLost") };
    case "callbackColleagues":
      return { node: makeRingNode([]), ways: noWays("unavailable") };
    case "roomUnknown":
      return { node: makeHangUpNode(flow, "roomUnknown", "goodbye") };
    case "roomFull":
      return { node: makeHangUpNode(flow, "roomFull", "goodbye") };
    case "roomClosed":
      return { node: makeHangUpNode(flow, "roomClosed", "goodbye") };
    case "roomOver":
      // People talk to each other, who need not hear that we leave.
      return { node: { type: "hangup" } };
    case "kept":
      return { node: makeHangUpNode(flow, "messageKept", "goodbye") };
  }
}

/** Nobody to ask means a spoken goodbye: never a drop without a word. */
function operatorNode(flow: Flow): FlowNode {
  const { operator } = flow;
  if (operator === undefined) return makeHangUpNode(flow, "goodbye");
  return "voicemail" in operator ? messageNode(flow, operator.voicemail) : transferNode(operator);
}

/** Asks for the key that proves that a person listens. All that may be heard before are these words. */
function confirmNode(flow: Flow): NodeOf<"menu"> {
  const { key = "1", prompt = words(flow, "noHelp"), tries = 3 } = flow.confirm ?? {};
  return {
    type: "menu",
    prompt,
    again: prompt,
    noInput: [],
    noMatch: [],
    tries: { noInput: tries, noMatch: tries, total: tries },
    options: [{ keys: key, label: "", next: flow.entry, hidden: true }],
  };
}

const unheard = {
  "key:2": builtIn("legDeclined"),
  noInput: builtIn("legUnheard"),
  noMatch: builtIn("legUnheard"),
  error: builtIn("legUnheard"),
};

const whisperWays: Readonly<Record<string, To>> = { ...unheard, "key:1": builtIn("legTaken") };

/** Says who calls and about what, in the words of the step that rings, and asks for the key by which the call is taken. */
function makeWhisperNode(
  flow: Flow,
  { node, hasNumber, told }: Extract<Place, { type: "whisper" }>,
): NodeOf<"menu"> {
  const own = findWhisper(flow, node);
  const number: PromptItem = { say: "phone", value: { var: "caller.number" } };
  const usual = hasNumber ? [...items(flow, "legFrom"), number] : items(flow, "legOffer");
  const topic = own?.topic;
  return {
    type: "menu",
    prompt: [
      ...(own?.words === undefined ? usual : promptParts(own.words)),
      ...toldItems(flow, told),
      ...(topic === undefined ? [] : [...items(flow, "legAbout"), ...promptParts(topic)]),
      ...items(flow, "legKeys"),
    ],
    noInput: [],
    noMatch: [],
    ...legSettings,
    tries: { noInput: 2, noMatch: 3, total: 4 },
    options: ["1", "2"].map((keys) => ({ keys, label: "", next: "hangup", hidden: true })),
  };
}

/** What the caller answered on the way; an option that this version no longer has is left out. */
function toldItems(
  flow: Flow,
  told: Extract<Place, { type: "whisper" }>["told"],
): readonly PromptItem[] {
  const { chose = [], entered = [] } = told ?? {};
  const labels = chose.flatMap(({ step, option }): readonly PromptItem[] => {
    const node = Object.hasOwn(flow.nodes, step) ? flow.nodes[step] : undefined;
    const label = node && stepType(node).choices?.(node).options[option]?.label;
    return label === undefined || label === "" ? [] : [{ text: label }];
  });
  return [
    ...(labels.length === 0 ? [] : [...items(flow, "legChose"), ...labels]),
    ...(entered.length === 0 ? [] : items(flow, "legEntered")),
    ...entered.map((name): PromptItem => ({ say: "phone", value: { var: name } })),
  ];
}

function noWays(name: BuiltInName): Readonly<Record<string, To>> {
  return { noAnswer: builtIn(name), declined: builtIn(name), failed: builtIn(name) };
}

const callbackWays: Readonly<
  Record<Extract<Place, { type: "callingBack" }>["mode"], Readonly<Record<string, To>>>
> = {
  agentFirst: { ...unheard, "key:1": builtIn("callbackCaller") },
  customerFirst: { ...unheard, "key:1": builtIn("callbackColleagues") },
};

/** Says who wants to be called back and about what, or to the caller that this is the call they asked for; a key proves that somebody is there. */
function makeCallbackNode(
  flow: Flow,
  { mode, node }: Extract<Place, { type: "callingBack" }>,
): NodeOf<"menu"> {
  const topic = findWhisper(flow, node)?.topic;
  const number: PromptItem = { say: "phone", value: { var: "caller.number" } };
  const about =
    topic === undefined || mode === "customerFirst"
      ? []
      : [...items(flow, "legAbout"), ...promptParts(topic)];
  return {
    type: "menu",
    prompt:
      mode === "agentFirst"
        ? [...items(flow, "callbackOffer"), number, ...about, ...items(flow, "callbackKeys")]
        : [...items(flow, "callbackHello"), ...items(flow, "callbackHelloKeys")],
    noInput: [],
    noMatch: [],
    ...legSettings,
    tries: { noInput: 2, noMatch: 3, total: 4 },
    options: ["1", "2"].map((keys) => ({ keys, label: "", next: "hangup", hidden: true })),
  };
}

/** What the step says to those who are rung for it. */
function findWhisper(flow: Flow, node: string | undefined): Whisper | undefined {
  const step =
    node === undefined || !Object.hasOwn(flow.nodes, node) ? undefined : flow.nodes[node];
  if (step === undefined) return undefined;
  const { whispers, callsBack } = stepType(step);
  return whispers?.(step) ?? callsBack?.(step);
}

/** Waits until the caller is there, and says so again every ten seconds and at every key. */
function makeTakenNode(flow: Flow): NodeOf<"menu"> {
  return {
    type: "menu",
    prompt: words(flow, "legTaken"),
    again: words(flow, "legTaken"),
    noInput: [{ from: 1, prompt: [] }],
    noMatch: [{ from: 1, prompt: [] }],
    ...legSettings,
    firstDigitTimeout: 10,
    tries: { noInput: 3, noMatch: 20, total: 20 },
    options: [],
  };
}

/** As in any flow, whatever this one has for its callers. */
const legSettings = {
  firstDigitTimeout: 5,
  interDigitTimeout: 3,
  bargeIn: true,
  typeAhead: "keep",
} as const;

function transferNode(target: Target): FlowNode {
  return { type: "transfer", to: [{ target }] };
}

function sayNode(flow: Flow, key: PhraseKey): NodeOf<"say"> {
  return { type: "say", prompt: words(flow, key) };
}

function makeHangUpNode(flow: Flow, ...keys: readonly [PhraseKey, ...PhraseKey[]]): FlowNode {
  const [only] = keys;
  const prompt = keys.length === 1 ? words(flow, only) : keys.flatMap((key) => items(flow, key));
  return { type: "hangup", prompt };
}

function messageNode(flow: Flow, mailbox: string): FlowNode {
  return { type: "voicemail", mailbox, prompt: words(flow, "leaveMessage") };
}

function words(flow: Flow, key: PhraseKey): Prompt {
  return flow.phrases?.[key] ?? items(flow, key);
}

function items(flow: Flow, key: PhraseKey): readonly PromptItem[] {
  const own = flow.phrases?.[key];
  if (own !== undefined) return promptParts(own);
  return [
    {
      text: Object.fromEntries(
        flow.languages.map((language) => [language, builtInPhrase(key, language)]),
      ),
    },
  ];
}
