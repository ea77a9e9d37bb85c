/** What the simulated Graph answers to a request; the server adds ids and dates. */
export type GraphAnswer = Readonly<{
  status: number;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
  error?: Readonly<{ code: string; message: string }>;
}>;

/** An error as Graph tells it: mostly the calling platform's subcode as text. */
export function refuse(status: number, code: string | number, message: string): GraphAnswer {
  return { status, error: { code: String(code), message } };
}

/** The answer about a call that has ended or never was. */
export function callNotFound(): GraphAnswer {
  return refuse(404, 8522, "Call not found.");
}

/** The answer to an action that does not fit the call's state. */
export function wrongState(state: string): GraphAnswer {
  return refuse(409, 8585, `The action is not valid while the call is ${state}.`);
}

/** The answer to a body that Graph does not understand. */
export function invalidArgument(message: string): GraphAnswer {
  return refuse(400, 8523, message);
}
