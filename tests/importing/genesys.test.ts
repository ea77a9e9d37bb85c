import { parseExpression } from "../../lib/importing/genesys/parseExpression";
import { importText } from "./support/importText";

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
      "dropped Odd: The action “Odd” (findSystemPrompt) has no equal here and was left out: the call goes on.",
    );
    expect(lines).toContain("dropped thing: This has no equal here and was left out: lit “x”.");
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
