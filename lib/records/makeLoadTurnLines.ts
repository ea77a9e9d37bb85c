import type { CallRecord } from "../ivr/call/callRecord";
import type { UnpackText } from "../ivr/lines/callLines";
import { readTurnLines, type KeptLines } from "../ivr/lines/readTurnLines";
import type { CallRecordStore } from "./ports";

/** The lines of a finished call; undefined where none are kept, or none that can be read. Rejects with STORAGE_UNAVAILABLE. */
export type LoadTurnLines = (
  record: Pick<CallRecord, "callId" | "startedAt">,
) => Promise<KeptLines | undefined>;

/** Makes the way by which what happened in a finished call is read. */
export function makeLoadTurnLines(
  ports: Readonly<{
    callRecordStore: Pick<CallRecordStore, "loadCallLines">;
    unpackText: UnpackText;
  }>,
): LoadTurnLines {
  return async (record) => {
    const lines = await ports.callRecordStore.loadCallLines(record);
    return lines && readTurnLines(lines, ports.unpackText);
  };
}
