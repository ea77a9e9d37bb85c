import { Hono } from "hono";
import { writeRecordingWav } from "../media/writeRecordingWav";
import type { Simulator } from "./simulator";

/** Downloads of recordings, each with its own token. */
export function recordingRoutes({ recordings }: Simulator): Hono {
  return new Hono().get("/recordings/:id", (context) => {
    const token = /^Bearer (.+)$/i.exec(context.req.header("Authorization") ?? "")?.[1];
    const sound = recordings.open(context.req.param("id"), token);
    if (typeof sound === "number") return context.body(null, sound);
    return context.body(new Uint8Array(writeRecordingWav(sound)), 200, {
      "Content-Type": "application/octet-stream",
    });
  });
}
