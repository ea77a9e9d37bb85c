import { IvrError } from "../../../../lib/errors";

/** The code and the sentence with which something is refused; undefined when it is not. */
export function refusal(
  attempt: () => unknown,
): Readonly<{ code: string; message: string }> | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    if (error instanceof IvrError) return { code: error.code, message: error.message };
    throw error;
  }
}
