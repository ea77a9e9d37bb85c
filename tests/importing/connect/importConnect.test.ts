import { findVoiceLanguage } from "../../../lib/importing/connect/voiceLanguages";
import { importText } from "../support/importText";

type Ways = Readonly<{
  next?: string;
  errors?: Readonly<Record<string, string>>;
  on?: Readonly<Record<string, string>>;
}>;

function action(
  id: string,
  type: string,
  parameters: object,
  { next, errors = {}, on = {} }: Ways = {},
) {
  return {
    Identifier: id,
    Type: type,
    Parameters: parameters,
    Transitions: {
      ...(next === undefined ? {} : { NextAction: next }),
      Errors: Object.entries(errors).map(([ErrorType, NextAction]) => ({ ErrorType, NextAction })),
      Conditions: Object.entries(on).map(([operand, NextAction]) => ({
        NextAction,
        Condition: { Operator: "Equals", Operands: [operand] },
      })),
    },
  };
}

function connect(...actions: readonly ReturnType<typeof action>[]) {
  return importText("connect", {
    Version: "2019-10-30",
    StartAction: actions[0]?.Identifier,
    Actions: actions,
  });
}

const bye = action("bye", "DisconnectParticipant", {});

describe("a Connect flow", () => {
  it("makes a menu of an input whose keys are compared, with the words for wrong keys", () => {
    const { flow } = connect(
      action(
        "ask",
        "GetParticipantInput",
        { Text: "Press 1.", InputTimeLimitSeconds: "8", StoreInput: "False" },
        {
          on: { "1": "queue" },
          errors: {
            NoMatchingCondition: "wrong",
            InputTimeLimitExceeded: "bye",
            NoMatchingError: "bye",
          },
        },
      ),
      action("wrong", "MessageParticipant", { Text: "Not a choice." }, { next: "ask" }),
      action(
        "queue",
        "UpdateContactTargetQueue",
        { QueueId: "arn:aws:connect:eu:1:instance/2/queue/Sales" },
        { next: "hand", errors: { NoMatchingError: "bye" } },
      ),
      action(
        "hand",
        "TransferContactToQueue",
        {},
        { errors: { QueueAtCapacity: "full", NoMatchingError: "bye" } },
      ),
      action(
        "full",
        "MessageParticipant",
        { SSML: '<speak>We are busy.<break time="500ms"/>Call later.</speak>' },
        { next: "bye" },
      ),
      bye,
    );
    expect(flow.nodes).toMatchObject({
      askPress1: {
        type: "menu",
        firstDigitTimeout: 8,
        options: [{ keys: "1", next: "chooseQueueSales" }],
        noMatch: [{ from: 1, prompt: "Not a choice." }],
        onNoInput: "hangup",
        tries: { noInput: 1 },
      },
      chooseQueueSales: { type: "set", values: { TargetQueue: "sales" }, next: "transferToQueue" },
      transferToQueue: {
        type: "transfer",
        to: [{ target: { queue: "sales" } }],
        failed: "sayWeAreBusyCall",
      },
      sayWeAreBusyCall: {
        type: "hangup",
        prompt: [{ text: "We are busy." }, { pause: 0.5 }, { text: "Call later." }],
      },
    });
    expect(Object.keys(flow.nodes)).not.toContain("sayNotAChoice");
  });

  it("finds which of several queues was chosen", () => {
    const { flow } = connect(
      action("a", "UpdateContactTargetQueue", { QueueId: "queue/Sales" }, { next: "b" }),
      action("b", "UpdateContactTargetQueue", { QueueId: "queue/Service" }, { next: "hand" }),
      action("hand", "TransferContactToQueue", {}),
    );
    expect(flow.nodes).toMatchObject({
      transferToQueue: {
        type: "branch",
        cases: [
          {
            when: { op: "eq", args: [{ var: "TargetQueue" }, "service"] },
            next: "transferToQueueService",
          },
        ],
        otherwise: "transferToQueueSales",
      },
      transferToQueueSales: { type: "transfer", to: [{ target: { queue: "sales" } }] },
    });
  });

  it("writes a loop out, round by round", () => {
    const { flow } = connect(
      action(
        "loop",
        "Loop",
        { LoopCount: "2" },
        { on: { ContinueLooping: "say", DoneLooping: "bye" } },
      ),
      action("say", "MessageParticipant", { Text: "Hello." }, { next: "loop" }),
      bye,
    );
    expect(flow.nodes).toMatchObject({
      loop: {
        type: "branch",
        cases: [
          { when: { op: "empty", args: [{ var: "loop" }] }, next: "loopRound1" },
          { when: { op: "eq", args: [{ var: "loop" }, 1] }, next: "loopRound2" },
        ],
        otherwise: "loopDone",
      },
      loopRound1: { type: "set", values: { loop: 1 }, next: "sayHello" },
      loopDone: { type: "set", values: { loop: "" }, next: "hangup" },
    });
  });

  it("knows hours, shares, numbers outside, attributes and other flows", () => {
    const { flow, drafts } = connect(
      action(
        "hours",
        "CheckHoursOfOperation",
        { HoursOfOperationId: "arn:aws:hours/Office" },
        { on: { True: "share", False: "set" } },
      ),
      {
        ...action(
          "share",
          "DistributeByPercentage",
          {},
          { errors: { NoMatchingCondition: "out" } },
        ),
        Transitions: {
          Errors: [{ ErrorType: "NoMatchingCondition", NextAction: "out" }],
          Conditions: [
            { NextAction: "other", Condition: { Operator: "NumberLessThan", Operands: ["31"] } },
          ],
        },
      },
      action("other", "TransferToFlow", { ContactFlowId: "arn:aws:contact-flow/Night" }),
      action(
        "out",
        "TransferParticipantToThirdParty",
        { ThirdPartyPhoneNumber: "+15550123", ThirdPartyConnectionTimeLimitSeconds: "20" },
        { errors: { CallFailed: "set" } },
      ),
      action(
        "set",
        "UpdateContactAttributes",
        { Attributes: { Who: "$.CustomerEndpoint.Address", Odd: "$.Media.Sip" } },
        { next: "bye" },
      ),
      bye,
    );
    expect(flow.nodes).toMatchObject({
      hoursOffice: {
        type: "hours",
        schedule: "office",
        open: "distributeByPercentage",
        closed: "setWhoOdd",
      },
      distributeByPercentage: {
        type: "share",
        parts: [
          { percent: 30, next: "goToNight" },
          { percent: 70, next: "transferTo15550123" },
        ],
      },
      goToNight: { type: "goto", flow: "night" },
      transferTo15550123: {
        type: "transfer",
        to: [{ target: { phone: "number15550123" }, ring: 20 }],
        failed: "setWhoOdd",
      },
      setWhoOdd: { type: "set", values: { Who: { var: "caller.number" } } },
    });
    expect(drafts[0]?.bindings).toMatchObject({
      schedules: { office: { weekly: {} } },
      numbers: { number15550123: "+15550123" },
    });
  });

  it("passes by blocks without an equal, and says so once", () => {
    const { flow, lines } = connect(
      action(
        "rec",
        "UpdateContactRecordingBehavior",
        { RecordingBehavior: { RecordedParticipants: ["Agent"] } },
        { next: "say" },
      ),
      action("say", "MessageParticipant", { Text: "Hello." }, { next: "rec2" }),
      action("rec2", "Wait", { TimeLimitSeconds: "5" }, { next: "bye" }),
      bye,
    );
    expect(flow.entry).toBe("sayHello");
    expect(flow.nodes).toEqual({
      sayHello: { type: "hangup", title: "say Hello.", prompt: "Hello." },
    });
    expect(lines.filter((line) => line.startsWith("dropped"))).toEqual([
      "dropped Wait: The block Wait has no equivalent here and was left out: the call goes on.",
      "dropped UpdateContactRecordingBehavior: The block UpdateContactRecordingBehavior has no equivalent here and was left out: the call goes on.",
      "dropped Parameters: This has no equivalent here and was left out: RecordingBehavior.RecordedParticipants.RecordedParticipants “Agent”.",
      "dropped Parameters: This has no equivalent here and was left out: TimeLimitSeconds “5”.",
    ]);
  });

  test.each([
    ["Joanna", "en-US"],
    ["Céline", "fr-FR"],
    ["Hans", "de-DE"],
    ["constructor", undefined],
  ])("knows that %s speaks %s", (voice, language) => {
    expect(findVoiceLanguage(voice)).toBe(language);
  });
});

describe("an older export", () => {
  const module = (
    id: string,
    type: string,
    branches: Readonly<Record<string, string>>,
    parameters: Readonly<Record<string, unknown>> = {},
    more: object = {},
  ) => ({
    id,
    type,
    branches: Object.entries(branches).map(([condition, transition]) => ({
      condition,
      transition,
    })),
    parameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
    ...more,
  });
  const phone = { target: "PhoneNumber" };
  const onCall = {
    modules: [
      module(
        "a",
        "Transfer",
        { Success: "z", CallFailure: "b", Timeout: "b", Error: "e" },
        { TimeLimit: "20", BlindTransfer: false, PhoneNumber: "+15550111" },
        phone,
      ),
      module(
        "b",
        "Transfer",
        { Error: "e" },
        { BlindTransfer: true, PhoneNumber: "+15550112" },
        phone,
      ),
      module("e", "PlayPrompt", { Success: "z" }, { Text: "Something is wrong." }),
      module("z", "Disconnect", {}),
    ],
    version: "1",
    type: "contactFlow",
    start: "a",
    metadata: { name: "On call" },
  };

  it("keeps the ways and the time limit of a call to a number", () => {
    const { flow, lines } = importText("connect", onCall);
    expect(flow.nodes["transferTo15550111"]).toMatchObject({
      to: [{ target: { phone: "number15550111" }, ring: 20 }],
      busy: "transferTo15550112",
      noAnswer: "transferTo15550112",
      failed: "transferTo15550112",
    });
    expect(flow.nodes["transferTo15550112"]).toMatchObject({ failed: "saySomethingIsWrong" });
    expect(lines.filter((line) => line.startsWith("dropped"))).toEqual([]);
    expect(flow.todo).toBeUndefined();
  });

  it("maps the same word by its block", () => {
    const asking = {
      ...onCall,
      start: "q",
      modules: [
        module(
          "q",
          "GetUserInput",
          { Timeout: "z", NoMatch: "e" },
          { Text: "Press 1.", Timeout: "7" },
          {},
        ),
        module(
          "f",
          "InvokeExternalResource",
          { Success: "z", Timeout: "e", Error: "z" },
          { FunctionArn: "arn:aws:lambda:x:1:function:find", TimeLimit: "4" },
        ),
        ...onCall.modules.slice(2),
      ],
    };
    const { flow } = importText("connect", asking);
    expect(flow.nodes).toMatchObject({
      askPress1: { firstDigitTimeout: 7 },
      lookUpFind: { timeout: 4 },
    });
  });

  it("says of a way that leads elsewhere that it is gone, and whom that misleads", () => {
    const { flow, lines } = importText("connect", {
      ...onCall,
      modules: [
        module(
          "a",
          "Transfer",
          { Success: "z", CallFailure: "b", AtCapacity: "e" },
          { PhoneNumber: "+15550111" },
          phone,
        ),
        ...onCall.modules.slice(1),
      ],
    });
    expect(lines).toContain(
      "needed TransferParticipantToThirdParty: The way for QueueAtCapacity (to e) has no equivalent: the flow's own handling of errors takes its place.",
    );
    expect(flow.todo).toHaveLength(1);
  });
});

describe("a flow as AWS keeps it", () => {
  const content = JSON.stringify({
    Version: "2019-10-30",
    StartAction: "a",
    Actions: [action("a", "MessageParticipant", { Text: "Hello." })],
  });

  test.each([
    ["an answer of the API", { ContactFlow: { Arn: "arn", Name: "Front", Content: content } }],
    ["a name beside its blocks", { Name: "Front", Content: JSON.parse(content) as unknown }],
    ["an entry of a template", { Name: "Front", Type: "CONTACT_FLOW", Content: content }],
    [
      "a resource",
      { Type: "AWS::Connect::ContactFlow", Properties: { Name: "Front", Content: content } },
    ],
  ])("is read out of %s", (_, document) => {
    const { flow } = importText("connect", document);
    expect(flow).toMatchObject({
      key: "front",
      name: "Front",
      nodes: { sayHello: { prompt: "Hello." } },
    });
  });

  it("says what is wrong with its content in one sentence", () => {
    const { lines } = importText("connect", { Name: "Front", Content: "{a: 1}" });
    expect(lines).toEqual([
      'dropped menu.json: Nothing was imported: this is not an Amazon Connect flow. What is in Content is no flow. This is not JSON: line 1, column 2. A name stands in double quotes: "a".',
    ]);
  });
});

describe("what Connect looks up for each call", () => {
  test.each([
    ["number", "TransferParticipantToThirdParty", { ThirdPartyPhoneNumber: "$.Attributes.oncall" }],
    ["queue", "UpdateContactTargetQueue", { QueueId: "$.Attributes.team" }],
  ])("is one %s for every caller, which is said and stops publishing", (what, type, parameters) => {
    const { flow } = importText("connect", {
      StartAction: "a",
      Actions: [
        action("a", type, parameters, { next: "b" }),
        action("b", "TransferContactToQueue", {}),
      ],
    });
    expect(flow.todo).toEqual([
      expect.stringMatching(
        new RegExp(
          `The ${what} is looked up for each call \\(\\$\\.Attributes\\.\\w+\\)\\. Here every caller goes to`,
        ),
      ) as unknown,
    ]);
  });
});

describe("a comparison of numbers", () => {
  it("compares with a number, one of texts with a text", () => {
    const compare = (operator: string) => ({
      StartAction: "a",
      Actions: [
        {
          Identifier: "a",
          Type: "Compare",
          Parameters: { ComparisonValue: "$.Attributes.age" },
          Transitions: {
            NextAction: "b",
            Conditions: [{ NextAction: "b", Condition: { Operator: operator, Operands: ["18"] } }],
          },
        },
        action("b", "MessageParticipant", { Text: "Hello." }),
      ],
    });
    const when = (operator: string) => {
      const [node] = Object.values(importText("connect", compare(operator)).flow.nodes);
      return node?.type === "branch" ? node.cases[0]?.when : undefined;
    };
    expect(when("NumberLessThan")).toEqual({ op: "lt", args: [{ var: "age" }, 18] });
    expect(when("NumberEquals")).toEqual({ op: "eq", args: [{ var: "age" }, 18] });
    expect(when("Equals")).toEqual({ op: "eq", args: [{ var: "age" }, "18"] });
  });
});
