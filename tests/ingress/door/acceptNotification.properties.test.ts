import fc from "fast-check";
import { makeLog } from "../../../lib/log";
import type { CallEvent } from "../../../lib/ivr/call/callEvent";
import { makeAcceptNotification } from "../../../lib/ingress/door/acceptNotification";
import { ingressConfig, makeCallingService, noon } from "../signer";

const events: CallEvent[] = [];
let accept: ReturnType<typeof makeAcceptNotification>;
let authorization: string;

beforeAll(async () => {
  const service = await makeCallingService();
  authorization = await service.authorize();
  accept = makeAcceptNotification(ingressConfig, {
    fetch: service.fetch,
    claimCall: async () => "notOurs",
    wait: async () => {},
    now: () => noon,
    log: makeLog(() => undefined),
    sendCallEvents: async (sent) => {
      events.push(...sent);
    },
  });
});

beforeEach(() => {
  events.length = 0;
});

const encode = (value: unknown) => Buffer.from(JSON.stringify(value));

/** Fields with Graph's names and any value: what gets past the first look. */
const entity = fc.dictionary(
  fc.constantFrom(
    "@odata.type",
    "id",
    "state",
    "source",
    "targets",
    "callRoutes",
    "toneInfo",
    "mediaState",
    "resultInfo",
    "status",
    "clientContext",
    "completionReason",
    "recordingLocation",
  ),
  fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      "#microsoft.graph.call",
      "#microsoft.graph.recordOperation",
      "established",
      "completed",
    ),
    fc.record({ tone: fc.constantFrom("tone1", "x"), sequenceId: fc.jsonValue() }),
    fc.record({ identity: fc.jsonValue() }),
    fc.array(fc.record({ original: fc.jsonValue(), identity: fc.jsonValue() })),
  ),
);

const notification = fc.record(
  {
    changeType: fc.oneof(fc.constantFrom("created", "Updated", "deleted"), fc.jsonValue()),
    resourceUrl: fc.oneof(
      fc.constantFrom("/communications/calls/1", "app/calls/1/operations/2"),
      fc.string().map((tail) => `/communications/calls/${tail}`),
      fc.jsonValue(),
    ),
    resource: fc.jsonValue(),
    resourceData: fc.oneof(entity, fc.array(entity), fc.jsonValue()),
  },
  { requiredKeys: [] },
);

describe("acceptNotification", () => {
  it("answers any bytes in any charset with one of its statuses", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array(), fc.string(), async (body, contentType) => {
        const { status } = await accept({ authorization, contentType, body });
        expect([202, 400]).toContain(status);
      }),
    );
  });

  it("answers any header with 401 unless it holds a token", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (header) => {
        expect(await accept({ authorization: header, body: encode({}) })).toEqual({ status: 401 });
      }),
    );
  });

  it("answers any JSON with one of its statuses", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (body) => {
        const { status } = await accept({ authorization, body: encode(body) });
        expect([202, 204, 400]).toContain(status);
      }),
    );
  });

  it("takes any notification apart without failing, and gives its events ids that Service Bus takes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(notification), async (value) => {
        events.length = 0;
        const { status } = await accept({ authorization, body: encode({ value }) });
        expect([202, 400]).toContain(status);
        expect(
          events.filter(
            ({ id, callId }) => id.length > 128 || callId.length > 128 || callId === "",
          ),
        ).toEqual([]);
      }),
      { examples: [[[{ resourceUrl: "/communications/calls/ " }]]] },
    );
  });

  it("survives JSON as deep as its size allows", async () => {
    const deep = `{"value":[{"resourceUrl":"/app/calls/1","resourceData":${"[".repeat(100_000)}${"]".repeat(100_000)}}]}`;
    expect(await accept({ authorization, body: Buffer.from(deep) })).toEqual({ status: 202 });
  });
});
