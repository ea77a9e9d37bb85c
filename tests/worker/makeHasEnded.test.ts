import { hungUp, waitsForKey } from "../support/activities";
import { IvrError } from "../../lib/errors";
import { makeHasEnded } from "../../lib/worker/makeHasEnded";
import { aStoredCall } from "../contracts/support/aStoredCall";

const asked = (load: () => Promise<ReturnType<typeof aStoredCall> | undefined>) =>
  makeHasEnded(async () => {
    const call = await load();
    return call && { call, etag: "1" };
  })("call-1");

describe("makeHasEnded", () => {
  it("says of a call whether it is over", async () => {
    expect(await asked(async () => aStoredCall({ activity: hungUp }))).toBe(true);
    expect(await asked(async () => aStoredCall({ activity: waitsForKey }))).toBe(false);
  });

  it("takes a call that nobody knows for over", async () => {
    expect(await asked(async () => undefined)).toBe(true);
  });

  it("takes one that it cannot read for going on", async () => {
    const unreadable = new IvrError("IVR_STATE_UNREADABLE", "Of another version.");
    expect(await asked(() => Promise.reject(unreadable))).toBe(false);
  });

  it("rejects while storage is away", async () => {
    const away = new IvrError("STORAGE_UNAVAILABLE", "Away.");
    await expect(asked(() => Promise.reject(away))).rejects.toBe(away);
  });
});
