import * as z from "zod";
import { IvrError } from "../../errors";
import { type CommsNotification, readCommsNotification } from "./commsNotification";

const envelope = z.object({ value: z.array(z.unknown()) });

/**
 * The notifications of a POST (https://learn.microsoft.com/graph/api/resources/commsnotifications) that can be read,
 * each with its place, and what is wrong with the others: one that cannot be read must not cost the rest, for Graph does
 * not promise to send them again. Throws NOTIFICATION_MALFORMED when none can. Pure.
 */
export function readCommsNotifications(body: unknown): Readonly<{
  notifications: readonly Readonly<{ notification: CommsNotification; index: number }>[];
  problems: readonly string[];
}> {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) {
    throw new IvrError(
      "NOTIFICATION_MALFORMED",
      "The body has no list of notifications named value; post what Graph's calling API sends.",
    );
  }
  const read = parsed.data.value.map((wire, index) => ({ ...readCommsNotification(wire), index }));
  const problems = read.flatMap((each) =>
    "problem" in each ? [`value[${each.index}] ${each.problem}`] : [],
  );
  if (problems.length > 0 && problems.length === read.length) {
    throw new IvrError("NOTIFICATION_MALFORMED", `${problems.slice(0, 5).join("; ")}.`);
  }
  return {
    notifications: read.flatMap((each) =>
      "problem" in each ? [] : [{ notification: each, index: each.index }],
    ),
    problems,
  };
}
