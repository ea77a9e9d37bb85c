import { addAfterwards } from "../../../lib/ivr/afterwards/addAfterwards";
import type { TeamsCallRecord } from "../../../lib/ivr/afterwards/teamsCallRecord";
import { aCallRecord } from "../../contracts/support/aCallRecord";

const own = {
  startedAt: "2026-11-21T09:00:00Z",
  endedAt: "2026-11-21T09:01:00.9Z",
  network: { packetLossRate: 0.02, jitterInMs: 10 },
};
const talk = { startedAt: "2026-11-21T09:00:50Z", endedAt: "2026-11-21T09:03:30Z" };
const phone = { network: "pstn", charge: 0.5, currency: "EUR" } as const;

function aTeamsCall(changes: Partial<TeamsCallRecord> = {}): TeamsCallRecord {
  return {
    id: "chain",
    version: 2,
    startedAt: own.startedAt,
    endedAt: talk.endedAt,
    partyIds: [],
    sessions: [own, { ...talk, network: { packetLossRate: 0.5 } }],
    ...changes,
  };
}

describe("addAfterwards", () => {
  it("tells how our part of a call went, and how long people talked after it", () => {
    expect(addAfterwards(aCallRecord(), { teams: aTeamsCall() })).toEqual({
      version: 2,
      quality: { network: own.network },
      talkTimeInMs: 150_000,
    });
  });

  it("tells no talk time of a call that was sent nowhere", () => {
    const record = aCallRecord({ result: "selfServed" });
    expect(addAfterwards(record, { teams: aTeamsCall() })).not.toHaveProperty("talkTimeInMs");
  });

  it("knows the talk time without sessions, and then nothing of the network", () => {
    expect(addAfterwards(aCallRecord(), { teams: aTeamsCall({ sessions: [] }) })).toEqual({
      version: 2,
      talkTimeInMs: 150_000,
    });
  });

  it("takes failures of our part before those of what came after", () => {
    const failing = (failureStage: "callSetup" | "midcall") => ({ failure: { failureStage } });
    const sessions = [
      { ...talk, ...failing("callSetup") },
      { ...own, ...failing("midcall") },
    ];
    expect(addAfterwards(aCallRecord(), { teams: aTeamsCall({ sessions }) })?.quality).toEqual({
      failureStage: "midcall",
      network: own.network,
    });
  });

  it("changes nothing for the same version or an older one, nor for a second report", () => {
    const record = aCallRecord({ afterwards: { version: 2, talkTimeInMs: 1, phone } });
    expect(addAfterwards(record, { teams: aTeamsCall() })).toBeUndefined();
    expect(addAfterwards(record, { teams: aTeamsCall({ version: 1 }) })).toBeUndefined();
    expect(addAfterwards(record, { phone: { network: "pstn", charge: 9 } })).toBeUndefined();
  });

  it("lets a newer version replace all that the older one said, and nothing of the telephone network", () => {
    const record = aCallRecord({
      afterwards: { version: 1, quality: { failureStage: "unknown" }, talkTimeInMs: 1, phone },
    });
    expect(addAfterwards(record, { teams: aTeamsCall({ sessions: [own] }) })).toEqual({
      version: 2,
      quality: { network: own.network },
      phone,
    });
  });

  it("adds a report to what Teams said", () => {
    const record = aCallRecord({ afterwards: { version: 2 } });
    expect(addAfterwards(record, { phone })).toEqual({ version: 2, phone });
  });
});
