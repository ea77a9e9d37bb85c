import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromCommsNotification } from "../../lib/ingress/door/fromCommsNotification";
import { readCommsNotifications } from "../../lib/ingress/door/readCommsNotifications";
import { parseQueuedMessage } from "../../lib/messaging/parseQueuedMessage";
import { toCallEventMessage } from "../../lib/messaging/toCallEventMessage";

/* Zod compiles a parser for every schema that is made: one made per message cost half of our own time. */

const fixtures = join(__dirname, "..", "fixtures", "notifications");
const kinds = [
  "call-answer.notification-established.json",
  "call-subscribetotone.notification-tone.json",
];

/** Takes notifications through parser and queue, as ingress and worker do. */
function takeAll(): void {
  for (const kind of kinds) {
    const body: unknown = JSON.parse(readFileSync(join(fixtures, kind), "utf8"));
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

describe("a notification's way through parser and queue", () => {
  it("compiles schemas the first time, and none for the next hundred", () => {
    expect(countCompiled(takeAll)).toBeGreaterThan(0);
    expect(
      countCompiled(() => {
        for (let turn = 0; turn < 100; turn += 1) takeAll();
      }),
    ).toBe(0);
  });
});
