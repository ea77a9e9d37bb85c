import * as z from "zod";
import type { RecordingReading } from "../../ivr/call/callEvent";
import { fromOperationNotification } from "./fromOperationNotification";
import { operationEntity } from "./operationEntity";

const operationList = z.object({ value: z.array(operationEntity) });

/**
 * What became of a recording, by the answer to `GET /communications/calls/{id}/operations`. The documents tell of no such
 * request, but the metadata has the list; a Graph without it is as good as one that knows of no recording. Pure.
 */
export function toRecordingReading(body: unknown, operation: string): RecordingReading {
  const listed = operationList.safeParse(body).data?.value ?? [];
  const found = listed.find(({ clientContext }) => clientContext === operation);
  if (found === undefined) return { type: "operationRead", operation, status: "absent" };
  const [ended] = fromOperationNotification(found, { type: "record", isDeleted: false });
  const fact = ended?.fact;
  return fact?.type === "recordingCompleted" || fact?.type === "recordingFailed"
    ? fact
    : { type: "operationRead", operation, status: "running" };
}
