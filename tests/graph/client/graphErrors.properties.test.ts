import fc from "fast-check";
import { IvrError } from "../../../lib/errors";
import { makeGraph } from "../../../lib/graph/client/makeGraph";
import { fakeTime } from "./fakeTime";
import { scriptedFetch } from "./scriptedFetch";

const phoneNumber = fc.stringMatching(/^\+[1-9]\d{9,14}$/);
const token = fc.stringMatching(/^eyJ[A-Za-z0-9]{30,60}$/);
const status = fc.constantFrom(302, 400, 401, 403, 404, 409, 429, 500, 503, 504);

/** Graph quoting what it was sent wherever it can. */
const echo = (secret: string): object => ({
  error: {
    code: secret,
    message: JSON.stringify({ errorCode: secret, code: secret.replace("+", ""), subCode: secret }),
    innerError: { code: secret, subcode: secret, "request-id": secret, date: secret },
  },
});

const everythingSaid = (error: unknown): string =>
  error instanceof IvrError
    ? JSON.stringify([error.message, error.details, String(error.cause)])
    : `not an IvrError: ${String(error)}`;

async function failureOf(attempt: Promise<unknown>): Promise<string> {
  try {
    return `no failure: ${String(await attempt)}`;
  } catch (error) {
    return everythingSaid(error);
  }
}

describe("an error of the Graph client", () => {
  it("never names a phone number or a token", async () => {
    await fc.assert(
      fc.asyncProperty(phoneNumber, token, status, async (number, secret, code) => {
        const text = JSON.stringify([echo(number), echo(secret)]);
        const bodies = [echo(number), echo(secret), text];
        for (const body of bodies) {
          const { fetch } = scriptedFetch(
            new Response(JSON.stringify(body), {
              status: code,
              headers: { "request-id": number, "client-request-id": secret },
            }),
          );
          const { calls, createCall, downloadRecording } = makeGraph({
            ...fakeTime(),
            graphUrl: "https://graph.microsoft.com",
            publicUrl: "https://bot.contoso.com",
            tenantId: "home-tenant",
            getToken: () => Promise.resolve(secret),
            fetch,
          });
          const said = [
            await failureOf(
              calls.transfer(
                { callId: "call-1" },
                { operation: "operation-1", target: { kind: "phone", phoneNumber: number } },
              ),
            ),
            await failureOf(
              createCall({
                attemptId: "attempt-1",
                target: { kind: "phone", phoneNumber: number },
                source: { applicationInstanceId: "instance-1" },
              }),
            ),
            await failureOf(downloadRecording(`https://api.skype.com/${number}`, secret)),
            await failureOf(downloadRecording(`https://a.example/${number}`, secret)),
          ].join("\n");

          expect(said).not.toMatch(/^(?:no failure|not an IvrError)/m);
          expect(said).not.toContain(number.slice(1));
          expect(said).not.toContain(secret);
        }
      }),
      { numRuns: 50 },
    );
  });
});
