import type { Config } from "../config";
import type { GraphOptions } from "../graph/client/makePerformGraphAction";
import { makeGraph } from "../graph/client/makeGraph";
import { makeReadRoles } from "../graph/token/makeReadRoles";
import { makeGraphToken } from "../graph/token/makeGraphToken";
import { readCertificateEnd } from "../graph/token/readCertificateEnd";
import type { CallEventSender } from "../messaging/callEventSender";
import { makeLookAtNight, type LookAtNight } from "../nightly/makeLookAtNight";
import type { NightlyReportStore } from "../nightly/ports";
import type { makeAskOutside } from "../outside/makeAskOutside";
import { makeReadSecret } from "../outside/makeReadSecret";
import { makeTryAddress } from "../outside/makeTryAddress";
import type { Storage } from "../storage/storage";

/** The look at what may have broken, and its last report. */
export type Nightly = Readonly<{
  lookAtNight: LookAtNight;
  loadNightlyReport: NightlyReportStore["loadNightlyReport"];
}>;

/** Puts the nightly look together. */
export function composeNightly(
  config: Config,
  {
    storage,
    sender,
    graphOptions,
    askOutside,
    now,
  }: Readonly<{
    storage: Storage;
    sender: Pick<CallEventSender, "queueChannelMessage">;
    graphOptions: GraphOptions;
    askOutside: ReturnType<typeof makeAskOutside>;
    now: () => string;
  }>,
): Nightly {
  const { nightlyReportStore, recordingStore } = storage;
  const readSecret = makeReadSecret(config.secrets);
  const certificatePath = config.clientCertificatePath;
  return {
    loadNightlyReport: nightlyReportStore.loadNightlyReport,
    lookAtNight: makeLookAtNight({
      ...storage,
      ...nightlyReportStore,
      listEndingRecordings: async (before, limit) =>
        (await recordingStore.listEndingRecordings(before, limit)).map(({ heardAt, ...one }) => ({
          ...one,
          isHeard: heardAt !== undefined,
        })),
      directory: makeGraph(graphOptions).directory,
      // Never a kept token: what an administrator consented to meanwhile is in a new one.
      readRoles: makeReadRoles(() => makeGraphToken(config)(config.tenantId)),
      tryAddress: makeTryAddress(askOutside),
      readAddress: ({ url }) => readSecret(url),
      publicUrl: config.isLocal ? undefined : config.publicUrl,
      credential: {
        kind: config.graphCredential,
        appId: config.appId,
        secret: config.clientSecret,
        readCertificateEnd:
          certificatePath === undefined ? undefined : () => readCertificateEnd(certificatePath),
      },
      queueChannelMessage: sender.queueChannelMessage,
      channel: config.nightlyChannel,
      link: config.editor.isOn ? `${config.publicUrl}/editor` : undefined,
      now,
    }),
  };
}
