import { z } from "zod";

/** A line of the app's log, as far as it speaks of a call. */
export type ReadLine = z.infer<typeof lineSchema>;

const lineSchema = z.looseObject({
  at: z.iso.datetime({ offset: true }),
  level: z.enum(["info", "warn", "error"]),
  event: z.string(),
  callId: z.string(),
  stepEvent: z.string().optional(),
  node: z.string().optional(),
  outcome: z.string().optional(),
  actions: z.array(z.string()).optional(),
});

/** Reads one line; undefined for one that is not ours or names no call. Whatever a host puts before it is skipped. Pure. */
export function readLogLine(text: string): ReadLine | undefined {
  const start = text.indexOf("{");
  if (start < 0) return undefined;
  try {
    return lineSchema.safeParse(JSON.parse(text.slice(start))).data;
  } catch {
    // A line of somebody else's.
    return undefined;
  }
}
