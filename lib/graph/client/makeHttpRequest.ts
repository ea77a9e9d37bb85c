import type { Deadline } from "../../time/chooseDeadline";

/** What is sent: the part of `RequestInit` that Graph needs, and the time limit itself beside its signal. */
export type HttpRequest = Readonly<{
  method: string;
  headers: Record<string, string>;
  body: string | Uint8Array | null;
  redirect: "manual";
  deadline: Deadline;
  /** For those who take nothing but signals. */
  signal: AbortSignal;
}>;

/** Makes a request whose signal is made when somebody asks for it. */
export function makeHttpRequest(
  deadline: Deadline,
  {
    method = "GET",
    headers = {},
    body = null,
  }: Partial<Pick<HttpRequest, "method" | "headers" | "body">> = {},
): HttpRequest {
  return {
    method,
    headers,
    body,
    // fetch itself would turn a redirected POST into a GET: https://fetch.spec.whatwg.org/#http-redirect-fetch
    redirect: "manual",
    deadline,
    get signal() {
      return deadline.signal;
    },
  };
}
