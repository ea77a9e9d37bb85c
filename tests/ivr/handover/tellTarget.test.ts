import type { Bindings } from "../../../lib/flow/document/bindings";
import { clipKey } from "../../../lib/flow/prompts/clip";
import { flowClips } from "../../../lib/flow/prompts/flowClips";
import { builtInStep } from "../../../lib/flow/steps/builtInStep";
import { stepType } from "../../../lib/flow/steps/index";
import type { Flow } from "../../../lib/flow/document/flow";
import { composeHandover } from "../../../lib/ivr/handover/composeHandover";
import { findHandover } from "../../../lib/ivr/handover/findHandover";
import { tellTarget } from "../../../lib/ivr/handover/tellTarget";
import { toTold } from "../../../lib/ivr/handover/toTold";
import { newCall } from "../../../lib/ivr/call/newCall";
import type { IvrState } from "../../../lib/ivr/call/ivrState";
import type { Turn } from "../../../lib/ivr/turn/turn";
import { toCard } from "../../../lib/outside/news/toCard";
import { toNews } from "../../../lib/outside/news/toNews";
import { aFlow } from "../../publishing/support/aFlow";

const flow: Flow = aFlow({
  languages: ["en", "de"],
  entry: "menu",
  nodes: {
    menu: {
      type: "menu",
      title: "Main menu",
      prompt: "Press 1 for sales.",
      options: [
        { keys: "1", label: { en: "sales", de: "Verkauf" }, next: "number" },
        { keys: "2", label: "secret door", hidden: true, next: "number" },
      ],
    },
    number: {
      type: "collect",
      title: "Customer number",
      kind: "digits",
      prompt: "Your number, please.",
      into: "customer",
      next: "code",
    },
    code: {
      type: "collect",
      kind: "digits",
      sensitive: true,
      prompt: "Your code, please.",
      into: "code",
      next: "reach",
    },
    reach: { type: "connect", to: [{ target: { person: "anna" } }] },
  },
});
const bindings: Bindings = {
  schema: "bindings/v1",
  people: {
    anna: { userId: "anna-id", name: "Anna Berg", notify: "sales" },
    ben: { userId: "ben-id", name: "Ben Carlo" },
  },
  queues: { support: { phone: "+4930555200", notify: "sales" } },
  channels: { sales: { kind: "teams", url: "https://teams.example/hook", language: "de" } },
};
const at = "2026-11-20T09:00:00.000Z";
const passed = (node: string, exit: string) => ({
  flow: "main",
  node,
  atInMs: 0,
  attempt: 1,
  exit,
});

function aTurn(changes: Partial<IvrState> = {}): Turn {
  const state: IvrState = {
    ...newCall("call-1", at),
    caller: { kind: "phone", id: "+4930555012" },
    frames: [{ flow: "main", place: { type: "node", node: "reach" }, trail: [] }],
    language: "en",
    variables: { customer: "4711", code: "9999" },
    sensitive: ["code"],
    path: [passed("menu", "key:1"), passed("number", "next"), passed("code", "next")],
    ...changes,
  };
  const pinned = { entry: "main", versions: { main: 1 } };
  const plan = { pinned, flows: { main: flow }, bindings };
  return {
    state,
    plan,
    actions: [],
    event: { id: "e", callId: "call-1", at, type: "audioActive" },
  } as unknown as Turn;
}

describe("what a caller told on the way", () => {
  it("is the last choice and entry of each step, and nothing entered in confidence", () => {
    const { state, plan } = aTurn({
      path: [
        passed("menu", "noInput"),
        passed("menu", "key:2"),
        passed("menu", "key:1"),
        passed("number", "next"),
        passed("code", "next"),
      ],
      // Even where the state has forgotten that it is secret.
      sensitive: [],
    });
    const { chose, entered } = findHandover(state, plan);
    expect(chose.map(({ step, option }) => [step, option.keys])).toEqual([["menu", "1"]]);
    expect(entered.map(({ variable, value }) => [variable, value])).toEqual([["customer", "4711"]]);
  });

  it("leaves out what a variable of the state calls sensitive, whatever the step says", () => {
    const { state, plan } = aTurn({ sensitive: ["customer"] });
    expect(findHandover(state, plan).entered).toEqual([]);
  });
});

describe("the card for whoever takes a caller", () => {
  it("goes to the target's channel in its language, once in a call, without a whole number", () => {
    const turn = aTurn();
    tellTarget(turn, { person: "anna" });
    tellTarget(turn, { person: "anna" });
    tellTarget(turn, { queue: "support" });
    expect(turn.actions).toEqual([
      {
        type: "notify",
        operation: "handover-sales",
        channel: "teams",
        to: "sales",
        text: "",
        news: {
          title: "Ein Anruf für Anna Berg",
          facts: [
            ["Anrufer", "***012"],
            ["Angerufen", "Main line"],
            ["Main menu", "Verkauf"],
            ["Customer number", "4711"],
          ],
          isOnce: true,
        },
      },
    ]);
    expect(turn.state.toldChannels).toEqual(["sales"]);
  });

  it("is not sent where the target names no channel, or the caller said nothing yet", () => {
    const quiet = aTurn({ path: [], messages: undefined });
    tellTarget(quiet, { person: "anna" });
    const elsewhere = aTurn();
    tellTarget(elsewhere, { person: "ben" });
    tellTarget(elsewhere, { phone: "+4930555300" });
    expect([...quiet.actions, ...elsewhere.actions]).toEqual([]);
  });

  it("names the messages that were left, for their words", () => {
    const turn = aTurn({ path: [], messages: ["record-3"] });
    tellTarget(turn, { person: "anna" });
    expect(turn.actions).toMatchObject([{ news: { messages: ["record-3"] } }]);
  });

  it("has the whole number where the flow keeps it", () => {
    const { state, plan } = aTurn();
    const open = { ...flow, privacy: { storeCallerNumber: true } };
    const { facts } = composeHandover(findHandover(state, plan), {
      target: "Anna",
      caller: state.caller,
      flow: open,
      language: "en",
    });
    expect(facts[0]).toEqual(["Caller", "+4930555012"]);
  });

  it("stays below what Teams takes, however much there is", () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_none, index) => [
        `step${index}`,
        {
          type: "menu" as const,
          title: "ü".repeat(64),
          prompt: "Choose.",
          options: [{ keys: "1", label: "ß".repeat(300), next: "step0" }],
        },
      ]),
    );
    const long = aFlow({ nodes: many });
    const path = Object.keys(many).map((node) => passed(node, "key:1"));
    const { state, plan } = aTurn({ path });
    const news = composeHandover(findHandover(state, { ...plan, flows: { main: long } }), {
      target: "Anna",
      caller: state.caller,
      flow: long,
      language: "en",
    });
    const message = { id: "x", callId: "call-1", channel: "sales", at, attempt: 1, news };
    const card = toCard(toNews({ ...message, text: "ü".repeat(30_000) }, undefined, {}), "…");
    expect(new TextEncoder().encode(card).length).toBeLessThanOrEqual(28 * 1024);
    expect(news.facts).toHaveLength(20);
  });
});

describe("the whisper", () => {
  it("says what was chosen and entered, and every word of it is made at publishing", () => {
    const { state, plan } = aTurn();
    const { told } = toTold(findHandover(state, plan), "main");
    expect(told).toEqual({ chose: [{ step: "menu", option: 0 }], entered: ["customer"] });
    const place = { type: "whisper", node: "reach", hasNumber: false } as const;
    const { node } = builtInStep(flow, { ...place, ...(told && { told }) });
    const [{ prompt } = { prompt: "" }] = stepType(node).prompts?.(node) ?? [];
    expect(prompt).toEqual(
      expect.arrayContaining([
        { text: { en: "The caller chose:", de: "Gewählt wurde:" } },
        { text: { en: "sales", de: "Verkauf" } },
        { text: { en: "The caller entered:", de: "Eingegeben wurde:" } },
        { say: "phone", value: { var: "customer" } },
      ]),
    );
    const made = new Set(flowClips(flow).map(clipKey));
    expect(made).toContain("en||sales");
    expect(made).toContain("en||The caller chose:");
    expect(made).not.toContain("de||Verkauf");
    expect(made).not.toContain("en||secret door");
  });

  it("says nothing of another flow, and no entry that is not digits", () => {
    const { state, plan } = aTurn({ variables: { customer: "Ann" } });
    expect(toTold(findHandover(state, plan), "other")).toEqual({});
    expect(toTold(findHandover(state, plan), "main").told?.entered).toEqual([]);
  });

  it("is as it was where nothing is told", () => {
    const plain = builtInStep(flow, { type: "whisper", node: "reach", hasNumber: false });
    expect(JSON.stringify(plain)).not.toContain("The caller chose");
  });
});
