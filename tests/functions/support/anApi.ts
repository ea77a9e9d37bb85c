import type { Method } from "../../../functions/api/apiPaths";
import { answerRoute, type ApiParts, type Route } from "../../../functions/api/route";
import { composeFlows } from "../../../lib/compose/composeFlows";
import { composeRecords } from "../../../lib/compose/composeRecords";
import { IvrError } from "../../../lib/errors";
import type { PlacedCalls } from "../../../lib/compose/composePlacing";
import type { ActInCall } from "../../../lib/operating/makeActInCall";
import type { ListParticipants } from "../../../lib/operating/makeListParticipants";
import { writeWav } from "../../../lib/speech/wav/writeWav";
import { makeMemoryStorage } from "../../../lib/storage/memoryStorage";
import { aLog } from "../../support/aLog";
import { ask, type Answer } from "./ask";

/** When everything happens. */
export const at = "2026-11-21T09:00:00Z";

/** What a test sends. */
export type Sent = Readonly<{
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
}>;

const noCalls = () => Promise.reject(new IvrError("CALL_NOT_FOUND", "No call is placed here."));

/** The API over empty storage in memory, with a voice that says everything in ten samples. */
export function anApi(
  given: Readonly<{
    verifyUser?: ApiParts["identity"]["verifyUser"];
    calls?: Partial<PlacedCalls>;
    actInCall?: ActInCall;
    listParticipants?: ListParticipants;
    now?: () => string;
    onTableOperation?: () => void;
  }> = {},
) {
  const { onTableOperation, now = () => at } = given;
  const storage = makeMemoryStorage({ now, onTableOperation });
  const parts: ApiParts = {
    flows: composeFlows({
      ...storage,
      now,
      chooseSpeaker: () => ({
        name: "fake",
        speak: ({ text }) => Promise.resolve(writeWav(new Float32Array(10).fill(0.5), text)),
      }),
    }),
    nightly: storage.nightlyReportStore,
    records: composeRecords({ ...storage, now }),
    calls: {
      placeOutboundCall: noCalls,
      showOutboundCall: noCalls,
      withdrawOutboundCall: noCalls,
      startCampaign: noCalls,
      showCampaign: noCalls,
      listCampaigns: noCalls,
      stopCampaign: noCalls,
      actInCall: given.actInCall ?? noCalls,
      listParticipants: given.listParticipants ?? noCalls,
      findMeeting: noCalls,
      showMeeting: noCalls,
      changeMeeting: noCalls,
      deleteMeeting: noCalls,
      ...given.calls,
    },
    identity: { verifyUser: given.verifyUser ?? (() => Promise.resolve(undefined)) },
    log: aLog().log,
  };
  const send = (route: Route, method: Method, sent: Sent = {}): Promise<Answer> => {
    const { body, ...rest } = sent;
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return ask((request) => answerRoute(route, request, parts), {
      method,
      ...rest,
      ...(body === undefined ? {} : { body: text }),
    });
  };
  const audited = async () =>
    (await storage.auditLog.listAuditEntries({ limit: 100 })).entries.toReversed();
  return { send, storage, audited, parts };
}
