import type { RecordingReading } from "../ivr/call/callEvent";
import type { GraphCalls } from "../worker/ports";
import { makeGraphClient, type GraphClientOptions } from "./graphClient";

/** Reads what Graph answers when it is asked about a call or its operations. */
export type GraphReaders = Readonly<{
  toCallReading: (body: unknown) => Awaited<ReturnType<GraphCalls["getCall"]>>;
  toRecordingReading: (body: unknown, operation: string) => RecordingReading;
}>;

/** A question may not keep the call waiting for long: without an answer it is asked again later. */
const questionInMs = 5000;

/** Makes the questions to Graph about a call: where it is, and what became of a recording. */
export function makeGraphQuestions(
  options: GraphClientOptions & Readonly<{ readers: GraphReaders }>,
): Pick<GraphCalls, "getCall" | "getRecording"> {
  const askGraph = makeGraphClient({ ...options, totalTimeInMs: questionInMs });
  const { readers } = options;
  return {
    getCall: ({ callId, tenantId }) =>
      askGraph({
        purpose: "getCall",
        callId,
        tenantId,
        method: "GET",
        path: ["communications", "calls", callId],
        repeatable: true,
        read: async (response) => readers.toCallReading(await response.json()),
      }),
    // Not as a request about the call: a 404 may also mean that this Graph has no list of operations.
    getRecording: ({ callId, tenantId }, operation) =>
      askGraph({
        purpose: "getOperations",
        tenantId,
        method: "GET",
        path: ["communications", "calls", callId, "operations"],
        repeatable: true,
        read: async (response) => readers.toRecordingReading(await response.json(), operation),
      }),
  };
}
