import { writeRecordingWav } from "../media/writeRecordingWav";
import type { HttpReply, HttpRequest } from "./httpServer";
import type { Simulator } from "./simulator";

/** Answers downloads of recordings, each with its own token; undefined for other addresses. */
export function answerRecordingRequest(
  simulator: Simulator,
  { method, path, headers }: HttpRequest,
): HttpReply | undefined {
  const recordingId = /^\/recordings\/([^/]+)$/.exec(path)?.[1];
  if (recordingId === undefined || method !== "GET") return undefined;
  const token = /^Bearer (.+)$/i.exec(headers.authorization ?? "")?.[1];
  const sound = simulator.recordings.open(recordingId, token);
  return typeof sound === "number"
    ? { status: sound }
    : { status: 200, bytes: writeRecordingWav(sound) };
}
