import { makeGraphToken } from "../../../lib/graph/token/makeGraphToken";
import type { GetGraphToken, GraphTokenSettings } from "../../../lib/graph/token/makeGraphToken";
import type { TokenCredential } from "../../../lib/graph/token/tokenCredential";
import { fakeTime } from "../client/fakeTime";

const settings: GraphTokenSettings = {
  graphCredential: "secret",
  appId: "app-1",
  graphUrl: "https://graph.microsoft.com",
  loginUrl: "https://login.microsoftonline.com",
  managedIdentityClientId: undefined,
  clientSecret: "a-secret",
  clientCertificatePath: undefined,
};

function aTokenSource(
  answer?: TokenCredential["getToken"],
  graphCredential: GraphTokenSettings["graphCredential"] = "secret",
): {
  getToken: GetGraphToken;
  asked: string[];
  sleep: (delayInMs: number) => Promise<void>;
} {
  const asked: string[] = [];
  const time = fakeTime();
  const getToken = makeGraphToken(
    { ...settings, graphCredential },
    {
      now: time.now,
      makeCredential: (_, tenantId) =>
        Promise.resolve({
          getToken: (scope, options) => {
            asked.push(`${tenantId} ${scope}`);
            return (
              answer?.(scope, options) ??
              Promise.resolve({
                token: `token ${asked.length} of ${tenantId}`,
                expiresOnTimestamp: Date.parse(time.now()) + 60 * 60_000,
              })
            );
          },
        }),
    },
  );
  return { getToken, asked, sleep: time.sleep };
}

const minutes = (count: number): number => count * 60_000;

describe("makeGraphToken", () => {
  it("asks for Graph's default scope in the tenant it is told", async () => {
    const { getToken, asked } = aTokenSource();

    await expect(getToken("tenant-1")).resolves.toBe("token 1 of tenant-1");
    expect(asked).toEqual(["tenant-1 https://graph.microsoft.com/.default"]);
  });

  it("keeps a token of each tenant until five minutes before it expires", async () => {
    const { getToken, asked, sleep } = aTokenSource();

    await getToken("tenant-1");
    await getToken("tenant-2");
    await sleep(minutes(54));
    await expect(getToken("tenant-1")).resolves.toBe("token 1 of tenant-1");
    await sleep(minutes(1));
    await expect(getToken("tenant-1")).resolves.toBe("token 3 of tenant-1");
    expect(asked).toHaveLength(3);
  });

  it("lets those who ask at the same time share one request", async () => {
    const { getToken, asked } = aTokenSource();

    const tokens = await Promise.all([getToken("t"), getToken("t"), getToken("t")]);

    expect(tokens).toEqual(["token 1 of t", "token 1 of t", "token 1 of t"]);
    expect(asked).toHaveLength(1);
  });

  it("asks again after a failure", async () => {
    const answers = [Promise.reject(new Error("offline")), undefined];
    const { getToken } = aTokenSource(
      () => answers.shift() ?? Promise.resolve({ token: "second", expiresOnTimestamp: Infinity }),
    );

    await expect(getToken("t")).rejects.toMatchObject({ code: "GRAPH_UNAVAILABLE" });
    await expect(getToken("t")).resolves.toBe("second");
  });

  it("needs no token when GRAPH_CREDENTIAL is none", async () => {
    const { getToken, asked } = aTokenSource(undefined, "none");

    await expect(getToken("t")).resolves.toBeUndefined();
    expect(asked).toEqual([]);
  });

  it("calls a wrong secret a refusal, with the remedy and the cause", async () => {
    const cause = Object.assign(new Error("AADSTS7000215: Invalid client secret provided."), {
      errorResponse: { error: "invalid_client" },
    });
    const { getToken } = aTokenSource(() => Promise.reject(cause));

    await expect(getToken("tenant-1")).rejects.toMatchObject({
      code: "GRAPH_REFUSED",
      message:
        "Entra refuses a Graph token for tenant tenant-1 (invalid_client): check IVR_APP_ID, GRAPH_CREDENTIAL and the app's consent there.",
      details: { tenantId: "tenant-1", reason: "invalid_client" },
      cause,
    });
  });

  test.each<[string, TokenCredential["getToken"]]>([
    ["an unreachable login service", () => Promise.reject(new Error("ENOTFOUND"))],
    ["no token", () => Promise.resolve(null)],
    [
      "a login service that is busy",
      () =>
        Promise.reject(
          Object.assign(new Error("x"), { errorResponse: { error: "temporarily_unavailable" } }),
        ),
    ],
  ])("calls %s unavailable", async (_, answer) => {
    const { getToken } = aTokenSource(answer);

    await expect(getToken("t")).rejects.toMatchObject({ code: "GRAPH_UNAVAILABLE" });
  });
});
