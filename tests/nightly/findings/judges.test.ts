import { findUses } from "../../../lib/nightly/findings/findUses";
import {
  judgeAddresses,
  type AddressTrial,
} from "../../../lib/nightly/findings/judges/judgeAddresses";
import { judgeEnds } from "../../../lib/nightly/findings/judges/judgeEnds";
import { judgeHolidays } from "../../../lib/nightly/findings/judges/judgeHolidays";
import { judgeNumbers } from "../../../lib/nightly/findings/judges/judgeNumbers";
import { judgePeople } from "../../../lib/nightly/findings/judges/judgePeople";
import { judgePrompts } from "../../../lib/nightly/findings/judges/judgePrompts";
import { judgeQueues } from "../../../lib/nightly/findings/judges/judgeQueues";
import { judgeRecordings } from "../../../lib/nightly/findings/judges/judgeRecordings";
import type { Bindings } from "../../../lib/flow/document/bindings";
import { clipKey } from "../../../lib/flow/prompts/clip";
import { flowClips } from "../../../lib/flow/prompts/flowClips";
import { aFlow } from "../../publishing/support/aFlow";

const bindings: Bindings = {
  schema: "bindings/v1",
  people: {
    anna: { userId: "A", name: "Anna Berg", groups: ["sales"] },
    ben: { userId: "b", name: "Ben Carlo" },
  },
  organizers: { office: { userId: "o", name: "Office" } },
  queues: {
    support: { phone: "+4930555200" },
    orders: { applicationInstanceId: "11111111-1111-4111-8111-111111111111" },
  },
  mailboxes: { reception: { name: "Reception" } },
};
const flow = aFlow({
  entry: "who",
  nodes: {
    who: {
      type: "transfer",
      title: "Ask Ben",
      to: [{ target: { person: "ben" } }, { target: { queue: "support" } }],
      failed: "find",
    },
    find: { type: "directory", by: ["name"], include: ["sales"], prompt: "Spell the name." },
    orders: { type: "transfer", to: [{ target: { queue: "orders" } }] },
  },
});
const toBen = { flow: "main", flowName: "Main line", step: "who", stepName: "Ask Ben" };

describe("where names are used", () => {
  it("is each step that names them, and each directory that reads them out", () => {
    expect([...findUses([flow, flow], "person", bindings)]).toEqual([
      ["ben", [toBen]],
      ["anna", [{ flow: "main", flowName: "Main line", step: "find", stepName: "find" }]],
    ]);
  });
});

describe("people", () => {
  const uses = { people: findUses([flow], "person", bindings), organizers: new Map() };

  it("who are there are not told of", () => {
    const users = new Map([["a", "there"] as const, ["b", "there"] as const]);
    expect(judgePeople(uses, bindings, users)).toEqual([]);
  });

  it("who left, or are blocked, are named with the steps", () => {
    const users = new Map([["a", "disabled"] as const]);
    expect(judgePeople(uses, bindings, users)).toEqual([
      { code: "personGone", subject: "people.ben", values: { name: "Ben Carlo" }, places: [toBen] },
      {
        code: "personDisabled",
        subject: "people.anna",
        values: { name: "Anna Berg" },
        places: [expect.objectContaining({ step: "find" })],
      },
    ]);
  });
});

describe("numbers", () => {
  const place = { flow: "main", flowName: "Main line" };
  const instance = "22222222-2222-4222-8222-222222222222";
  const dialled = ["+4930555100", "+4930555101", instance, "*"].map((one) => ({
    dialled: one,
    place,
  }));

  it("that nobody has, and accounts that are gone, are named with the flow that answers", () => {
    expect(judgeNumbers(dialled, new Set(["4930555100"]), new Map())).toEqual([
      {
        code: "numberUnassigned",
        subject: "+4930555101",
        values: { number: "101" },
        places: [place],
      },
      { code: "instanceGone", subject: instance, values: { instance }, places: [place] },
    ]);
  });

  it("that were not asked for are not told of", () => {
    expect(judgeNumbers(dialled, undefined, undefined)).toEqual([]);
  });
});

describe("queues", () => {
  const uses = { queues: findUses([flow], "queue", bindings), attendants: new Map() };

  it("without a number or an account are named", () => {
    const found = judgeQueues(uses, bindings, { assigned: new Set(), users: new Map() });
    expect(found.map(({ code, values }) => ({ code, values }))).toEqual([
      { code: "queueUnassigned", values: { name: "support", number: "200" } },
      { code: "queueGone", values: { name: "orders" } },
    ]);
  });

  it("with both are not", () => {
    const users = new Map([["11111111-1111-4111-8111-111111111111", "disabled"] as const]);
    // The account of a queue is blocked for sign-in by design.
    expect(judgeQueues(uses, bindings, { assigned: new Set(["4930555200"]), users })).toEqual([]);
  });
});

describe("addresses", () => {
  const judge = (trial: AddressTrial) =>
    judgeAddresses([
      { section: "endpoints", name: "crm", host: "crm.example", places: [toBen], trial },
    ]).map(({ code }) => code);

  test.each([200, 204, 302, 401, 404, 405, 501])("that answer %d are there", (status) => {
    expect(judge({ outcome: "answered", status })).toEqual([]);
  });

  it("that answer with an error of theirs, or not at all, are told of", () => {
    expect(judge({ outcome: "answered", status: 503 })).toEqual(["addressFails"]);
    expect(judge({ outcome: "silent", reason: "late" })).toEqual(["addressSilent"]);
  });
});

describe("what ends", () => {
  const now = "2026-11-21T09:00:00Z";
  const judge = (endsAt: string) =>
    judgeEnds(
      [
        {
          endsAt,
          finding: (endsOn) => ({
            code: "appSecretEnds",
            subject: "app",
            values: { endsOn },
            places: [],
          }),
        },
      ],
      now,
    );

  it("is told of 30 days before, and afterwards as broken", () => {
    expect(judge("2026-12-21T09:00:01Z")).toEqual([]);
    expect(judge("2026-12-21T08:59:59Z")).toMatchObject([
      { values: { endsOn: "2026-12-21" }, isDue: true },
    ]);
    expect(judge("2026-11-20T00:00:00Z")).toEqual([
      { code: "appSecretEnds", subject: "app", values: { endsOn: "2026-11-20" }, places: [] },
    ]);
  });

  it("is not judged where its end cannot be read", () => {
    expect(judge("never")).toEqual([]);
  });
});

describe("holidays", () => {
  const holidays = [{ name: "Easter", from: "2026-04-03", to: "2026-04-06" }];
  const weekly = { monday: [["08:00", "17:00"] as [string, string]] };
  const open = (key: string, schedules: NonNullable<ReturnType<typeof aFlow>["schedules"]>) =>
    aFlow({
      key,
      schedules,
      entry: "open",
      nodes: {
        open: { type: "hours", schedule: "office", open: "end", closed: "end" },
        end: { type: "hangup" },
      },
    });

  it("that are all over are told of, those that several flows share once", () => {
    const context = { bindings: { ...bindings, schedules: { office: { weekly, holidays } } } };
    const judged = judgeHolidays([open("a", {}), open("b", {})], context, "2026-11-21T09:00:00Z");
    expect(judged).toMatchObject([
      {
        code: "holidaysPast",
        values: { last: "2026-04-06" },
        places: [{ flow: "a" }, { flow: "b" }],
      },
    ]);
    expect(judgeHolidays([open("a", {})], context, "2026-04-06T09:00:00Z")).toEqual([]);
  });

  it("of two flows that are called alike are two things", () => {
    const own = { office: { weekly, holidays } };
    const flows = [open("a", own), open("b", own)];
    expect(judgeHolidays(flows, { bindings }, "2026-11-21T09:00:00Z")).toHaveLength(2);
  });
});

describe("prompts", () => {
  const speaking = aFlow();
  const audio = Object.fromEntries(
    flowClips(speaking).map((clip) => [clipKey(clip), clipKey(clip)]),
  );

  it("whose sound is stored are not told of, the others with their step", () => {
    const all = new Set(Object.values(audio));
    expect(judgePrompts([{ flow: speaking, audio }], all, bindings)).toEqual([]);
    const lost = [...all].filter((id) => !id.includes("Welcome to Contoso."));
    expect(judgePrompts([{ flow: speaking, audio }], new Set(lost), bindings)).toEqual([
      {
        code: "promptMissing",
        subject: "main en||Welcome to Contoso.",
        values: { text: "Welcome to Contoso." },
        places: [{ flow: "main", flowName: "Main line", step: "welcome", stepName: "welcome" }],
      },
    ]);
  });

  it("are ten of a flow at most", () => {
    expect(judgePrompts([{ flow: speaking, audio }], new Set(), bindings)).toHaveLength(
      Math.min(10, Object.keys(audio).length),
    );
  });
});

describe("messages", () => {
  const one = { mailbox: "reception", flow: "main", node: "who", isHeard: false };

  it("that nobody heard are told of once for their mailbox, with the first day", () => {
    const ending = [
      { ...one, deleteAfter: "2026-11-23T09:00:00.000Z" },
      { ...one, deleteAfter: "2026-11-22T09:00:00.000Z" },
      { ...one, deleteAfter: "2026-11-22T08:00:00.000Z", isHeard: true },
    ];
    expect(judgeRecordings(ending, [flow], bindings.mailboxes ?? {})).toEqual([
      {
        code: "recordingsEnd",
        subject: "reception",
        values: { mailbox: "Reception", count: 2, endsOn: "2026-11-22" },
        places: [toBen],
        isDue: true,
      },
    ]);
  });
});
