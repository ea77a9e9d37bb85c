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

/** A call's record, with the lines that it has. */
const recordSchema = z.looseObject({
  callId: z.string(),
  lines: z.array(lineSchema.omit({ level: true, event: true, callId: true })),
  /** Of a call whose middle is not there nobody can say what it lacked. */
  leftOut: z.undefined().optional(),
});

/**
 * Reads what one line says of calls: a line of the log, or a record with its lines, as `calls -- show --json` and the API give it. Nothing for
 * one that is not ours or names no call. Whatever a host puts before it is skipped. Pure.
 */
export function readLogLine(text: string): readonly ReadLine[] {
  const start = text.indexOf("{");
  if (start < 0) return [];
  try {
    const value: unknown = JSON.parse(text.slice(start));
    const line = lineSchema.safeParse(value).data;
    return line === undefined ? recordsIn(value).flatMap(stepsOf) : [line];
  } catch {
    // A line of somebody else's.
    return [];
  }
}

/** One record, or the list of them that the API answers with. */
function recordsIn(value: unknown): readonly unknown[] {
  const list = z.object({ records: z.array(z.unknown()) }).safeParse(value).data;
  return list?.records ?? [value];
}

function stepsOf(value: unknown): readonly ReadLine[] {
  const { callId = "", lines = [] } = recordSchema.safeParse(value).data ?? {};
  return lines.flatMap((line) => {
    const step = { ...line, level: "info", event: "step", callId } as const;
    // The log says that by a line of its own.
    const isKept = line.stepEvent?.startsWith("recordingKept ") === true;
    return isKept ? [step, { at: line.at, level: "info", event: "recordingKept", callId }] : [step];
  });
}
