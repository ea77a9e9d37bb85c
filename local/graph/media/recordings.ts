import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Clock } from "../../../lib/simulation/graph/clock";
import type { CallSound, GraphPorts } from "../calls/graphCall";

/** Recordings as Graph keeps them: for a while, each behind a token of its own. */
export type Recordings = Readonly<{
  keep: GraphPorts["keepRecording"];
  forgetLater: (callId: string, afterInMs: number) => void;
  open: (recordingId: string, token: string | undefined) => CallSound | 401 | 404;
}>;

/** Makes the place for recordings; `rootUrl` is where they are downloaded from. */
export function makeRecordings(
  rootUrl: () => string,
  wallClock: Clock,
  newId: () => string,
): Recordings {
  const kept = new Map<string, CallSound & Readonly<{ token: string }>>();
  return {
    keep: (sound) => {
      const recordingId = newId();
      const token = randomBytes(24).toString("base64url");
      kept.set(recordingId, { ...sound, token });
      return {
        recordingLocation: `${rootUrl()}/recordings/${recordingId}`,
        recordingAccessToken: token,
      };
    },
    forgetLater: (callId, afterInMs) => {
      const ids = [...kept].filter(([, sound]) => sound.callId === callId).map(([id]) => id);
      if (ids.length === 0) return;
      wallClock.after(afterInMs, () => {
        for (const id of ids) kept.delete(id);
      });
    },
    open: (recordingId, token) => {
      const found = kept.get(recordingId);
      if (found === undefined) return 404;
      return token !== undefined && sameText(token, found.token) ? found : 401;
    },
  };
}

function sameText(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
