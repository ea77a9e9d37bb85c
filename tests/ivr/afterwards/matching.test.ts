import { matchPhoneReports } from "../../../lib/ivr/afterwards/matchPhoneReports";
import { matchTeamsCalls } from "../../../lib/ivr/afterwards/matchTeamsCalls";
import type { ListedTeamsCall, PhoneReportRow } from "../../../lib/ivr/afterwards/teamsCallRecord";
import type { CallRecord } from "../../../lib/ivr/call/callRecord";
import { aCallRecord } from "../../contracts/support/aCallRecord";

const app = "app-id";
const at = (seconds: number) => new Date(Date.parse("2026-11-21T09:00:00Z") + seconds * 1000);

function listed(id: string, seconds: number, ...partyIds: readonly string[]): ListedTeamsCall {
  return {
    id,
    version: 1,
    startedAt: at(seconds).toISOString(),
    endedAt: at(seconds + 60).toISOString(),
    partyIds,
  };
}

describe("matchTeamsCalls", () => {
  const ours = (callId: string, seconds: number, changes: Partial<CallRecord> = {}) =>
    aCallRecord({ callId, dialled: "instance", startedAt: at(seconds).toISOString(), ...changes });
  const chained = (callId: string, callChainId: string) => ours(callId, 0, { callChainId });

  test.each<[string, CallRecord[], ListedTeamsCall[], string[]]>([
    ["the id of the chain decides", [chained("a", "X")], [listed("x", 900)], ["a x"]],
    ["the instance and the time do", [ours("a", 0)], [listed("x", -4, "INSTANCE")], ["a x"]],
    ["so do the app and the time", [ours("a", 0)], [listed("x", 9, app)], ["a x"]],
    ["eleven seconds are too far", [ours("a", 0)], [listed("x", 11, app)], []],
    ["another's call is not ours", [ours("a", 0)], [listed("x", 0, "somebody")], []],
    ["of two records none is", [ours("a", 0)], [listed("x", 0, app), listed("y", 1, app)], []],
    ["of two calls none is", [ours("a", 0), ours("b", 1)], [listed("x", 0, app)], []],
    [
      "what one has by its id the other cannot have by the time",
      [chained("a", "x"), ours("b", 0)],
      [listed("x", 0, app), listed("y", 1, app)],
      ["a x", "b y"],
    ],
  ])("%s", (_title, calls, records, expected) => {
    const matched = [...matchTeamsCalls(calls, records, app)];
    expect(matched.map(([our, their]) => `${our.callId} ${their.id}`)).toEqual(expected);
  });
});

describe("matchPhoneReports", () => {
  const incoming = aCallRecord({ caller: "***199", dialled: "***100" });
  const outgoing = aCallRecord({ direction: "outgoing", caller: "***199", dialled: "instance" });
  const row = (callerNumber: string, calleeNumber: string, ...ids: readonly string[]) => ({
    ids,
    startedAt: "2026-11-21T09:00:03Z",
    callerNumber,
    calleeNumber,
    report: { network: "pstn" as const, charge: 0 },
  });

  test.each<[string, CallRecord, PhoneReportRow, boolean]>([
    ["an id", aCallRecord({ callChainId: "c" }), row("", "", "C"), true],
    ["both numbers", incoming, row("+15550199", "+15550100"), true],
    ["another caller", incoming, row("+15550198", "+15550100"), false],
    ["another number dialled", incoming, row("+15550199", "+15550101"), false],
    ["who is rung", outgoing, row("+15550100", "+15550199"), true],
    ["the other way round", outgoing, row("+15550199", "+15550100"), false],
    ["a caller without a number", aCallRecord({ caller: "user" }), row("+15550199", ""), false],
    ["a number of three digits", aCallRecord({ caller: "***" }), row("+15", ""), false],
  ])("%s", (_title, our, their, isOurs) => {
    expect([...matchPhoneReports([our], [their])]).toEqual(isOurs ? [[our, their]] : []);
  });
});
