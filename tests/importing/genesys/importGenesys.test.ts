import { parseAudio } from "../../../lib/importing/genesys/parseAudio";
import { parseExpression } from "../../../lib/importing/genesys/parseExpression";
import { importText } from "../support/importText";

describe("parseExpression", () => {
  const ani = { var: "caller.number" };
  test.each([
    ['Flow.tier == "gold"', { op: "eq", args: [{ var: "tier" }, "gold"] }],
    [
      "Task.count >= 3 and not IsNotSetOrEmpty(Call.Ani)",
      {
        op: "and",
        args: [
          { op: "ge", args: [{ var: "count" }, 3] },
          { op: "not", args: [{ op: "empty", args: [ani] }] },
        ],
      },
    ],
    [
      '(StartsWith(Call.Ani, "+41") or true)',
      { op: "or", args: [{ op: "startsWith", args: [ani, "+41"] }, true] },
    ],
    ["IsSet(Flow.x)", { op: "not", args: [{ op: "empty", args: [{ var: "x" }] }] }],
  ])("reads %s", (text, expression) => {
    expect(parseExpression(text)).toEqual({ expression, lost: [] });
  });

  it("keeps what it can of several conditions", () => {
    expect(parseExpression('Contains(Flow.a, "x") or Flow.b == 1')).toEqual({
      expression: { op: "eq", args: [{ var: "b" }, 1] },
      lost: ['Contains(Flow.a, "x")'],
    });
  });

  test.each([
    "",
    ")",
    "((((((",
    "not ".repeat(9999),
    "(".repeat(9999),
    'f("',
    "a b c",
    "a ==",
    "?.",
  ])("ends on %j", (text) => {
    expect(() => parseExpression(text)).not.toThrow();
  });
});

const head = `inboundCall:
  name: Test line
  startUpRef: "/inboundCall/tasks/task[Start_1]"
  defaultLanguage: de-ch
  initialGreeting:
    tts: Hello.
`;

describe("an Architect flow", () => {
  it("strings the actions of a task together", () => {
    const { flow, drafts, lines } = importText(
      "genesys",
      `${head}
  tasks:
    - task:
        name: Start
        refId: Start_1
        actions:
          - evaluateScheduleGroup:
              name: Hours
              evaluate:
                now: true
              scheduleGroup:
                lit:
                  name: Main Office
              emergencyGroup:
                lit:
                  name: Storm
              outputs:
                closed:
                  actions:
                    - playAudio:
                        name: Closed
                        audio:
                          tts: We are closed.
                    - disconnect:
                        name: Bye
          - collectInput:
              name: Ask
              inputData:
                var: Flow.account
              digits:
                exact:
                  lit: 6
              noEntryTimeout:
                lit:
                  seconds: 7
              interDigitTimeout:
                lit:
                  ms: 2500
              inputAudio:
                tts: Your account?
              outputs:
                failure:
                  actions:
                    - jumpToMenu:
                        name: Go
                        targetMenuRef: "/inboundCall/menus/menu[Main_2]"
          - setLanguage:
              name: German
              language:
                lit: de-de
          - updateData:
              name: Keep
              statements:
                - string:
                    variable: Flow.tier
                    value:
                      lit: gold
          - switch:
              name: Tier
              evaluate:
                firstTrue:
                  cases:
                    - case:
                        value:
                          exp: Flow.tier == "gold"
                        actions:
                          - transferToUser:
                              name: Boss
                              targetUser:
                                lit:
                                  name: Anna Berg
                              connectTimeout:
                                lit:
                                  seconds: 20
                              failureTransferAudio:
                                tts: She is out.
          - findSystemPrompt:
              name: Odd
              thing:
                lit: x
          - transferToNumber:
              name: Out
              targetNumber:
                lit: "+41445550123"
  menus:
    - menu:
        name: Main
        refId: Main_2
        audio:
          tts: Press 1.
        choices:
          - menuTask:
              name: Hours
              dtmf: digit_1
              task:
                actions:
                  - playAudio:
                      name: Hours
                      audio:
                        tts: From 8 to 5.
          - menuSubMenu:
              name: More
              dtmf: digit_star
              globalDtmf: true
              menu:
                name: More
                audio:
                  prompt: Prompt.more_choices
                choices:
                  - menuPreviousMenu:
                      name: Back
                      dtmf: digit_pound
          - menuTransferToVoicemail:
              name: Message
              dtmf: digit_3
              destination:
                queue:
                  targetQueue:
                    lit:
                      name: Support
          - menuTransferToFlow:
              name: Night
              dtmf: digit_4
              targetFlow:
                name: Night line
`,
    );
    expect(flow).toMatchObject({ languages: ["de-CH", "de-DE"], entry: "start" });
    expect(flow.nodes).toMatchObject({
      start: { type: "say", prompt: "Hello.", next: "hours" },
      hours: {
        type: "hours",
        schedule: "mainOffice",
        open: "ask",
        closed: "closed",
        holiday: "ask",
      },
      closed: { type: "say", prompt: "We are closed.", next: "hangup" },
      ask: {
        type: "collect",
        into: "account",
        length: [6, 6],
        firstDigitTimeout: 7,
        interDigitTimeout: 2.5,
        onExhausted: "main2",
        next: "german",
      },
      german: { type: "set", language: "de-DE", next: "keep" },
      keep: { type: "set", values: { tier: "gold" }, next: "tier" },
      tier: {
        type: "branch",
        cases: [{ when: { op: "eq", args: [{ var: "tier" }, "gold"] }, next: "boss" }],
        otherwise: "out",
      },
      boss: {
        type: "transfer",
        to: [{ target: { person: "annaBerg" }, ring: 20 }],
        failed: "bossFailed",
      },
      bossFailed: { type: "say", prompt: "She is out.", next: "out" },
      out: { type: "transfer", to: [{ target: { phone: "number41445550123" } }], failed: "hangup" },
      main2: {
        type: "menu",
        options: [
          { keys: "1", next: "hours2" },
          { keys: "*", next: "more" },
          { keys: "3", next: "message" },
          { keys: "4", next: "night" },
        ],
      },
      hours2: { type: "say", prompt: "From 8 to 5.", next: "main2" },
      more: { type: "menu", prompt: "More choices.", options: [{ keys: "#", next: "back" }] },
      message: { type: "transfer", to: [{ target: { voicemail: "support" } }] },
      night: { type: "goto", flow: "nightLine" },
    });
    expect(flow.globals).toEqual({ "*": { go: "more" } });
    expect(drafts[0]?.bindings).toMatchObject({
      people: { annaBerg: { userId: "", name: "Anna Berg" } },
      numbers: { number41445550123: "+41445550123" },
      schedules: { mainOffice: { weekly: {} } },
    });
    expect(lines).toContain(
      "dropped Odd: The action “Odd” (findSystemPrompt) has no equivalent here and was left out: the call goes on.",
    );
    expect(lines).toContain(
      "dropped thing: This has no equivalent here and was left out: lit “x”.",
    );
    expect(lines.join("\n")).toContain("The emergency group “Storm” was left out");
  });

  it("tells the line of everything it reports", () => {
    const { report } = importText(
      "genesys",
      `${head}  division: Home\n  tasks:\n    - task:\n        name: Start\n        refId: Start_1\n        actions:\n          - disconnect:\n              name: Bye\n`,
    );
    expect(report.find(({ what }) => what === "division")).toMatchObject({
      line: 7,
      path: "inboundCall.division",
    });
  });
});

describe("parseAudio", () => {
  test.each([
    ['"Hello."', [{ text: "Hello." }], []],
    ['ToAudioTTS("Say \\"hello\\", please.")', [{ text: 'Say "hello", please.' }], []],
    [
      'AudioPlaybackOptions(ToAudioTTS("Welcome (back)."), false)',
      [{ text: "Welcome (back)." }],
      [],
    ],
    [
      'Append(ToAudioBlank(500), ToAudioTTS("One."), Append(ToAudioTTS("Two."), ToAudioBlank(50000)))',
      [{ pause: 0.5 }, { text: "One." }, { text: "Two." }, { pause: 10 }],
      [],
    ],
    [
      'Append(ToAudioTTS("Your number is"), Flow.number)',
      [{ text: "Your number is" }],
      ["Flow.number"],
    ],
    ["ToAudioTTS(Flow.words)", [], ["Flow.words"]],
    ["Prompt.Hello", [], ["Prompt.Hello"]],
    ['ToAudioTTS("never ends', [], ['ToAudioTTS("never ends']],
    ['Append("a", "b"))', [], ['Append("a", "b"))']],
    ['ToAudioBlank("x")', [], ['ToAudioBlank("x")']],
    ['""', [], []],
    ["", [], []],
  ])("reads %s", (text, items, lost) => {
    expect(parseAudio(text)).toEqual({ items, lost });
  });

  it("bears any depth", () => {
    const deep = `${"Append(".repeat(700)}"a"${")".repeat(700)}`;
    expect(parseAudio(deep).lost).toHaveLength(1);
  });
});

describe("words of Architect", () => {
  const bakery = (greeting: string, audio = 'exp: ToAudioTTS("For bread, press 1.")') => `
inboundCall:
  name: Bakery
  startUpRef: "/inboundCall/menus/menu[Front_1]"
  defaultLanguage: en-us
  initialGreeting:
    ${greeting}
  menus:
    - menu:
        name: Front
        refId: Front_1
        audio:
          ${audio}
        choices:
          - menuDisconnect:
              name: Bye
              dtmf: digit_1
`;

  it("that stand in expressions become texts and pauses", () => {
    const { flow } = importText(
      "genesys",
      bakery(
        'exp: AudioPlaybackOptions(ToAudioTTS("Welcome to the bakery."), false)',
        'exp: Append(ToAudioBlank(500), ToAudioTTS("For the end, press 1."))',
      ),
    );
    expect(flow.nodes["front"]).toMatchObject({
      greeting: "Welcome to the bakery.",
      prompt: [{ pause: 0.5 }, { text: "For the end, press 1." }],
    });
    expect(flow.todo).toBeUndefined();
  });

  it("that nobody knows before the call are told, and stop publishing", () => {
    const { flow } = importText("genesys", bakery("exp: ToAudioTTS(Flow.words)"));
    expect(flow.todo).toEqual([
      "exp (line 7): Nobody knows before the call what “Flow.words” says, so it was left out. Write what callers should hear.",
    ]);
  });

  test.each(["tts: {{greeting}}", "{tts: {{greeting}}}", 'tts: "{{greeting}}"'])(
    "that a template fills in (%s) are told, and never spoken",
    (greeting) => {
      const { flow } = importText("genesys", bakery(greeting));
      expect(flow.todo).toEqual([
        "tts (line 7): The words are filled in by a template ({{greeting}}), so they are not in the file. Write what callers should hear.",
      ]);
      expect(JSON.stringify(flow.nodes)).not.toContain("{{");
    },
  );

  it("say to whom a call goes whose target is worked out", () => {
    const document = bakery('tts: "Hello."').replace(
      "menuDisconnect:",
      "menuTransferToAcd:\n              targetQueue:\n                exp: Flow.queue",
    );
    const { flow } = importText("genesys", document);
    expect(flow.todo).toEqual([
      expect.stringContaining(
        "The target is worked out for each call (Flow.queue). Here every caller goes to “bye” of the bindings",
      ) as unknown,
    ]);
  });

  test.each([
    ["inboundShortMessage", "written messages"],
    ["inboundEmail", "written messages"],
    ["inboundChat", "written messages"],
    ["digitalBot", "bots"],
    ["bot", "bots"],
  ])("that are written and not spoken are no call flow: %s", (kind, of) => {
    const document = `${kind}:\n  name: Texts\n  states:\n    - state:\n        name: a\n`;
    expect(importText("genesys", document).lines).toEqual([
      `dropped menu.json: Nothing was imported: this is not a Genesys Architect flow in YAML. It is a flow for ${of} (${kind}), and no call flow.`,
    ]);
    expect(importText("genesys", `${kind}:\n  name: Texts\n`).lines[0]).toContain(
      `It is a flow for ${of} (${kind})`,
    );
  });
});
