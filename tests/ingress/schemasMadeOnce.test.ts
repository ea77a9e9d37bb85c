import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fromCommsNotification } from "../../lib/ingress/door/fromCommsNotification";
import { isLegacyBody } from "../../lib/ingress/door/isLegacyBody";
import { readCommsNotifications } from "../../lib/ingress/door/readCommsNotifications";
import { fromGraphError } from "../../lib/graph/client/fromGraphError";
import { newCall } from "../../lib/ivr/call/newCall";
import { parseQueuedMessage } from "../../lib/messaging/parseQueuedMessage";
import { toCallEventMessage } from "../../lib/messaging/messages/toCallEventMessage";
import { storedCallSchema } from "../../lib/storage/calls/storedCall";

/* Zod compiles a parser for every schema that is made: one made per message cost half of our own time. */

const fixtures = join(__dirname, "..", "fixtures", "notifications");
const bodies = readdirSync(fixtures)
  .filter((name) => name.endsWith(".json"))
  .map((name): unknown => JSON.parse(readFileSync(join(fixtures, name), "utf8")))
  .filter((body) => !isLegacyBody(body));
const stored = {
  state: { ...newCall("call-1", "2026-11-21T09:00:00.000Z"), timers: { noInput: 1 } },
  handledEventIds: ["event-1"],
  pendingActions: [{ type: "answer" }],
};
const refusal = { error: { code: "Forbidden", innerError: { "request-id": "none" } } };

/** Takes notifications through parser and queue, reads a call's state and a refusal of Graph's, as ingress and worker do. */
function takeAll(): void {
  storedCallSchema.parse(stored);
  fromGraphError(JSON.stringify(refusal));
  for (const body of bodies) {
    for (const { notification, index } of readCommsNotifications(body).notifications) {
      const context = { at: "2026-11-21T09:00:00.000Z", index, tenantId: "tenant-1" };
      for (const event of fromCommsNotification(notification, context)) {
        parseQueuedMessage(JSON.parse(JSON.stringify(toCallEventMessage(event).body)));
      }
    }
  }
}

/** How many functions are compiled from text while something runs. */
function countCompiled(run: () => void): number {
  const original = globalThis.Function;
  let compiled = 0;
  const count = <Made>(make: () => Made): Made => {
    compiled += 1;
    return make();
  };
  globalThis.Function = new Proxy(original, {
    construct: (target, args: readonly string[]) =>
      count(() => Reflect.construct(target, args) as object),
    apply: (target, self, args: readonly string[]) =>
      count(() => Reflect.apply(target, self, args) as object),
  });
  try {
    run();
  } finally {
    globalThis.Function = original;
  }
  return compiled;
}

describe("what is read for each event", () => {
  it("compiles schemas the first time, and none for the next twenty", () => {
    expect(countCompiled(takeAll)).toBeGreaterThan(0);
    expect(
      countCompiled(() => {
        for (let turn = 0; turn < 20; turn += 1) takeAll();
      }),
    ).toBe(0);
  });
});
