import type { CallRecord } from "../../lib/ivr/call/callRecord";
import type { KeptLines } from "../../lib/ivr/lines/readTurnLines";
import { makeLoadTurnLines } from "../../lib/records/makeLoadTurnLines";
import { unpackText } from "../../lib/storage/calls/unpackText";
import type { CommandInput } from "../commandLine/command";
import { readDays } from "../commandLine/readDays";
import type { CallsContext, CallsStorage } from "./callsContext";
import { findCallRecord } from "./findCallRecord";

const daysLookedAt = 31;

/** A finished call, what is kept of it, and where. */
export type AskedCall = Readonly<{
  storage: CallsStorage;
  record: CallRecord;
  kept: KeptLines | undefined;
}>;

/** The call that a command names, with --day and --days; else says what is wrong, and gives the exit code. */
export async function findAskedCall(
  context: CallsContext,
  input: Pick<CommandInput, "text" | "number" | "positionals">,
): Promise<AskedCall | 1 | 2> {
  const days = readDays(input, context.now(), daysLookedAt);
  if (typeof days === "string") {
    context.stderr(days);
    return 2;
  }
  const [callId = ""] = input.positionals;
  const storage = await context.openStorage();
  const record = await findCallRecord(storage, callId, days);
  if (typeof record === "string") {
    context.stderr(record);
    return 1;
  }
  return { storage, record, kept: await makeLoadTurnLines({ ...storage, unpackText })(record) };
}
