import { toCallReading } from "../../lib/ingress/toCallReading";
import { toRecordingReading } from "../../lib/ingress/toRecordingReading";

/** What reads Graph's answers in the app. */
export const graphReaders = { toCallReading, toRecordingReading };
