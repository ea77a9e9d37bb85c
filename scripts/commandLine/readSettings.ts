import type { z } from "zod";
import { IvrError } from "../../lib/errors";

/** Reads the few settings a command needs. Throws CONFIG_INVALID, naming those that cannot be used. Pure. */
export function readSettings<Settings>(
  schema: z.ZodType<Settings>,
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const given = Object.entries(environment).filter(([, value]) => value !== "");
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    throw new IvrError("CONFIG_INVALID", `${problems.join("; ")}. See docs/configuration.md.`);
  }
  return parsed.data;
}
