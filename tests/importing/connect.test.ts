import { voiceLanguage } from "../../lib/importing/connect/voiceLanguages";
import { importText } from "./support/importText";

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
      "dropped Wait: The block Wait has no equal here and was left out: the call goes on.",
      "dropped UpdateContactRecordingBehavior: The block UpdateContactRecordingBehavior has no equal here and was left out: the call goes on.",
      "dropped Parameters: This has no equal here and was left out: RecordingBehavior.RecordedParticipants.RecordedParticipants “Agent”.",
      "dropped Parameters: This has no equal here and was left out: TimeLimitSeconds “5”.",
    ]);
  });

  test.each([
    ["Joanna", "en-US"],
    ["Céline", "fr-FR"],
    ["Hans", "de-DE"],
    ["constructor", undefined],
  ])("knows that %s speaks %s", (voice, language) => {
    expect(voiceLanguage(voice)).toBe(language);
  });
});
