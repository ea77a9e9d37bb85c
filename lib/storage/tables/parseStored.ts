import type * as z from "zod";
import { IvrError, type ErrorDetails, type IvrErrorCode } from "../../errors";

/** The door of stored documents: the value as its schema knows it. Rejects with the code given, naming fields and never their values. */
export function parseStored<Parsed>(
  schema: z.ZodType<Parsed>,
  value: unknown,
  unreadable: Readonly<{ code: IvrErrorCode; what: string; details?: ErrorDetails }>,
): Parsed {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = new Set(
    result.error.issues.map((issue) => issue.path.map(String).join(".") || "(the whole)"),
  );
  throw new IvrError(
    unreadable.code,
    `${unreadable.what} cannot be read from storage; unexpected: ${[...fields].slice(0, 5).join(", ")}. Another version of this app wrote it, or it was changed by hand.`,
    unreadable.details === undefined ? {} : { details: unreadable.details },
  );
}
