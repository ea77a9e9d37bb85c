import { checkFlow } from "../../../lib/flow/check/checkFlow";
import { parseCase, fromLiquid, toItems } from "../../../lib/importing/studio/liquid";
import { importText } from "../support/importText";

type Transition = readonly [
  event: string,
  next: string,
  ...conditions: (readonly [type: string, value: string])[],
];

function widget(
  name: string,
  type: string,
  properties: object,
  ...transitions: readonly Transition[]
) {
  return {
    name,
    type,
    properties,
    transitions: transitions.map(([event, next, ...conditions]) => ({
      event,
      next,
      ...(conditions.length === 0
        ? {}
        : {
            conditions: conditions.map(([kind, value]) => ({
              type: kind,
              value,
              friendly_name: value,
            })),
          }),
    })),
  };
}

function studio(...states: readonly object[]) {
  const trigger = widget("Trigger", "trigger", {}, ["incomingCall", "first"]);
  return importText("studio", { initial_state: "Trigger", states: [trigger, ...states] });
}

describe("liquid", () => {
  test.each([
    ["plain words", "plain words"],
    ["{{widgets.ask.Digits}}", { var: "ask" }],
    ["{{ widgets.get.parsed.customer.name }}", { var: "get.customer.name" }],
    ["{{flow.variables.tier}}", { var: "tier" }],
    ["{{trigger.call.From}}", { var: "caller.number" }],
    ["{{trigger.call.To}}", { var: "called.number" }],
    ["{{widgets.ask.Digits | plus: 1}}", undefined],
    ["Hello {{flow.data.x}}", undefined],
  ])("reads %s as a value", (text, expression) => {
    expect(fromLiquid(text)).toEqual(expression);
  });

  it("speaks digits and numbers, and tells what it cannot speak", () => {
    expect(toItems("You typed {{widgets.ask.Digits}}, {{flow.variables.name}}.")).toEqual({
      items: [
        { text: "You typed " },
        { say: "digits", value: { var: "ask" } },
        { text: ", " },
        { text: "." },
      ],
      lost: ["{{flow.variables.name}}"],
    });
  });

  it("reads a case with the words around it", () => {
    expect(
      parseCase(
        "Hi. {% case flow.variables.day %}{% when 'sat', 'sun' %}Closed.{% endcase %} Bye.",
      ),
    ).toEqual({
      subject: { var: "day" },
      cases: [
        { value: "sat", text: "Hi.  Closed.  Bye." },
        { value: "sun", text: "Hi.  Closed.  Bye." },
      ],
      otherwise: "Hi.    Bye.",
    });
    expect(parseCase("{% if x %}Yes{% endif %}")).toBeUndefined();
  });
});

describe("a Studio flow", () => {
  it("makes one menu of a question and the choice after it, with tries that end", () => {
    const { flow } = studio(
      widget(
        "first",
        "gather-input-on-call",
        { say: "Press 1 or 2.", timeout: 7, number_of_digits: 1 },
        ["keypress", "choice"],
        ["timeout", "first"],
      ),
      widget(
        "choice",
        "split-based-on",
        { input: "{{widgets.first.Digits}}" },
        ["match", "sales", ["equal_to", "1"]],
        ["match", "bye", ["matches_any_of", "2,3"]],
        ["noMatch", "wrong"],
      ),
      widget("wrong", "say-play", { say: "That was wrong." }, ["audioComplete", "first"]),
      widget("sales", "connect-call-to", { noun: "number", to: "+15550123", timeout: 25 }, [
        "callCompleted",
        "bye",
      ]),
      widget("bye", "say-play", { say: "Goodbye." }),
    );
    expect(flow.nodes).toEqual({
      first: {
        type: "menu",
        title: "first",
        prompt: "Press 1 or 2.",
        options: [
          { keys: "1", label: "sales", next: "sales" },
          { keys: "2", label: "bye", next: "bye" },
          { keys: "3", label: "bye", next: "bye" },
        ],
        firstDigitTimeout: 7,
        interDigitTimeout: 7,
        noMatch: [{ from: 1, prompt: "That was wrong." }],
      },
      sales: {
        type: "transfer",
        title: "sales",
        to: [{ target: { phone: "number15550123" }, ring: 25 }],
      },
      bye: { type: "hangup", title: "bye", prompt: "Goodbye." },
    });
  });

  it("goes the ways of silence and wrong keys at once where they lead elsewhere", () => {
    const { flow } = studio(
      widget(
        "first",
        "gather-input-on-call",
        { say: "Press 1." },
        ["keypress", "choice"],
        ["timeout", "bye"],
      ),
      widget(
        "choice",
        "split-based-on",
        { input: "{{widgets.first.Digits}}" },
        ["match", "bye", ["equal_to", "1"]],
        ["noMatch", "bye"],
      ),
      widget("bye", "say-play", { say: "Goodbye." }),
    );
    expect(flow.nodes["first"]).toMatchObject({
      onNoInput: "bye",
      onNoMatch: "bye",
      tries: { noInput: 1, noMatch: 1 },
    });
  });

  it("collects digits that are not compared with keys", () => {
    const { flow } = studio(
      widget(
        "first",
        "gather-input-on-call",
        { say: "Your number?", number_of_digits: 6, finish_on_key: "#" },
        ["keypress", "find"],
      ),
      widget(
        "find",
        "make-http-request",
        {
          method: "POST",
          url: "https://crm.example/find",
          parameters: [{ key: "Id", value: "{{widgets.first.Digits}}" }],
        },
        ["success", "tier"],
        ["failed", "bye"],
      ),
      widget(
        "tier",
        "split-based-on",
        { input: "{{widgets.find.parsed.tier}}" },
        ["match", "bye", ["is_blank", ""]],
        ["match", "gold", ["starts_with", "g"]],
        ["noMatch", "bye"],
      ),
      widget("gold", "enqueue-call", { queue_name: "Gold callers" }, ["failedToEnqueue", "bye"]),
      widget("bye", "say-play", { say: "Goodbye." }),
    );
    expect(flow.nodes).toMatchObject({
      first: {
        type: "collect",
        into: "first",
        kind: "digits",
        length: [1, 6],
        terminators: ["#"],
        next: "find",
      },
      find: {
        type: "lookup",
        endpoint: "find",
        input: { Id: { var: "first" } },
        into: "find",
        next: "tier",
        failed: "bye",
      },
      tier: {
        type: "branch",
        cases: [
          { when: { op: "empty", args: [{ var: "find.tier" }] }, next: "bye" },
          { when: { op: "startsWith", args: [{ var: "find.tier" }, "g"] }, next: "gold" },
        ],
        otherwise: "bye",
      },
      gold: { type: "transfer", to: [{ target: { queue: "goldCallers" } }], failed: "bye" },
    });
  });

  it("keeps recordings, values and subflows, and passes by what has no equivalent", () => {
    const { flow, lines, drafts } = studio(
      widget("first", "send-message", { body: "Hi" }, ["sent", "vars"], ["failed", "vars"]),
      widget("vars", "set-variables", { variables: [{ key: "tier", value: "gold" }] }, [
        "next",
        "sub",
      ]),
      widget("sub", "run-subflow", { flow_sid: "FW1", parameters: [] }, ["completed", "rec"]),
      widget(
        "rec",
        "record-voicemail",
        { max_length: 90, timeout: 3, finish_on_key: "#", transcribe: true },
        ["recordingComplete", "bye"],
      ),
      widget("bye", "say-play", { play: "https://x.example/thank_you.mp3" }),
    );
    expect(flow.entry).toBe("vars");
    expect(flow.nodes).toMatchObject({
      vars: { type: "set", values: { tier: "gold" }, next: "sub" },
      sub: { type: "subflow", flow: "sub", returned: "rec" },
      rec: {
        type: "voicemail",
        mailbox: "rec",
        maxSeconds: 90,
        silence: 3,
        stop: ["#"],
        done: "bye",
      },
      bye: { type: "hangup", prompt: "Thank you." },
    });
    expect(drafts[0]?.bindings.mailboxes).toEqual({ rec: { name: "rec" } });
    expect(lines).toContain(
      "dropped first: The widget “first” (send-message) has no equivalent here and was left out: the call goes on to “vars”.",
    );
    expect(lines).toContain(
      "dropped properties: This has no equivalent here and was left out: body “Hi”.",
    );
    expect(lines).toContain(
      "dropped transcribe: This has no equivalent here and was left out: “true”.",
    );
  });

  it("does not tell secrets that it leaves out", () => {
    const { lines } = studio(
      widget("first", "connect-call-to", { to: "+15550123", sip_password: "hush" }),
    );
    expect(lines).toContain(
      "dropped sip_password: This has no equivalent here and was left out: (not shown).",
    );
  });
});

describe("digits that are used after the menu they chose in", () => {
  const reuse = (say: string) => ({
    initial_state: "Trigger",
    states: [
      widget("Trigger", "trigger", {}, ["incomingCall", "ask"]),
      widget("ask", "gather-input-on-call", { say: "For bread press 1. For cake press 2." }, [
        "keypress",
        "pick",
      ]),
      widget(
        "pick",
        "split-based-on",
        { input: "{{widgets.ask.Digits}}" },
        ["match", "bye", ["equal_to", "1"]],
        ["match", "bye", ["equal_to", "2"]],
      ),
      widget("bye", "say-play", { say }),
    ],
  });

  it("are set by a step for each option", () => {
    const { flow, drafts } = importText(
      "studio",
      reuse("You chose {{widgets.ask.Digits}}. Goodbye."),
    );
    expect(flow.nodes).toMatchObject({
      ask: {
        options: [
          { keys: "1", next: "ask1" },
          { keys: "2", next: "ask2" },
        ],
      },
      ask1: { type: "set", values: { ask: "1" }, next: "bye" },
      ask2: { type: "set", values: { ask: "2" }, next: "bye" },
    });
    const bindings = drafts[0]?.bindings ?? { schema: "bindings/v1" as const };
    const { problems } = checkFlow(flow, { bindings });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("need no such steps where nothing uses them", () => {
    const { flow } = importText("studio", reuse("Goodbye."));
    expect(Object.keys(flow.nodes)).toEqual(["ask", "bye"]);
  });
});

describe("what Studio looks up for each call", () => {
  test.each([
    [
      "number",
      widget("put", "connect-call-to", { noun: "number", to: "{{widgets.find.parsed.phone}}" }),
    ],
    [
      "client",
      widget("put", "connect-call-to", { noun: "client", to: "{{flow.variables.agent}}" }),
    ],
    ["queue", widget("put", "enqueue-call", { queue_name: "{{flow.variables.team}}" })],
  ])("is one %s for every caller, which is said and stops publishing", (what, put) => {
    const { flow } = importText("studio", {
      initial_state: "Trigger",
      states: [widget("Trigger", "trigger", {}, ["incomingCall", "put"]), put],
    });
    expect(flow.todo).toEqual([
      expect.stringContaining(`The ${what} is looked up for each call (`) as unknown,
    ]);
  });
});
