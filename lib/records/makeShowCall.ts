import { IvrError } from "../errors";
import { omitUndefined } from "../flow/omitUndefined";
import type { CallAfterwards } from "../ivr/afterwards/callAfterwards";
import type { PathStep } from "../ivr/call/callRecord";
import { maskNumber } from "../ivr/call/maskNumber";
import type { LoadCall } from "../worker/ports";
import type { CallRecordStore } from "./ports";

/** Where a call is and which steps it passed when, without what was keyed in, and with the last three digits of a number alone. */
export type ShownCall = Readonly<{
  flow: string;
  version: number | undefined;
  language: string;
  caller: string;
  startedAt: string;
  path: readonly PathStep[];
  isOver: boolean;
  /** What became known of it later: absent while it goes on, and until something did. */
  afterwards?: CallAfterwards;
}>;

/** Shows a call that is going on or is just over. Rejects with CALL_NOT_FOUND or STORAGE_UNAVAILABLE. */
export type ShowCall = (callId: string) => Promise<ShownCall>;

/** Makes the way by which a call is looked at. */
export function makeShowCall(
  ports: Readonly<{
    loadCall: LoadCall;
    callRecordStore: Pick<CallRecordStore, "listCallRecords">;
  }>,
): ShowCall {
  return async (callId) => {
    const loaded = await ports.loadCall(callId);
    if (loaded === undefined) {
      throw new IvrError("CALL_NOT_FOUND", "There is no such call, or it was never answered.");
    }
    const { pinned, path, language, activity, caller, startedAt } = loaded.call.state;
    const isOver = activity.type === "ended";
    const day = new Date(startedAt).toISOString().slice(0, 10);
    const { records } = isOver
      ? await ports.callRecordStore.listCallRecords({ day, callId, limit: 1 })
      : { records: [] };
    return {
      flow: pinned.entry,
      version: pinned.versions[pinned.entry],
      language,
      caller: caller.kind === "phone" ? maskNumber(caller.id ?? "") : caller.kind,
      startedAt,
      path,
      isOver,
      ...omitUndefined({ afterwards: records[0]?.afterwards }),
    };
  };
}
