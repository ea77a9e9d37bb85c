import { chooseDeadline } from "../../../lib/time/chooseDeadline";
import { followRedirects } from "../../../lib/graph/client/followRedirects";
import type { MayFollow } from "../../../lib/graph/client/followRedirects";
import { makeHttpRequest } from "../../../lib/graph/client/makeHttpRequest";
import { scriptedFetch } from "./scriptedFetch";

const redirect = (location: string, status = 307): Response =>
  new Response(null, { status, headers: { Location: location } });
const request = makeHttpRequest(chooseDeadline()(1000), {
  method: "POST",
  headers: { Authorization: "Bearer a-token", "Content-Type": "application/json" },
  body: '{"reason":"busy"}',
});
const follow = (
  answers: readonly Response[],
  mayFollow: MayFollow = () => true,
): { response: Promise<Response>; sent: ReturnType<typeof scriptedFetch>["sent"] } => {
  const { fetch, sent } = scriptedFetch(...answers);
  return {
    response: followRedirects(fetch, "https://graph.microsoft.com/v1.0/a", request, mayFollow),
    sent,
  };
};

describe("followRedirects", () => {
  test.each([301, 302, 307, 308])(
    "repeats method, body and bearer on the same origin after %d",
    async (status) => {
      const { response, sent } = follow([redirect("/v1.0/b", status), new Response("done")]);

      await expect((await response).text()).resolves.toBe("done");
      expect(sent[1]).toEqual({ ...sent[0], url: "https://graph.microsoft.com/v1.0/b" });
      expect(sent[1]?.headers["authorization"]).toBe("Bearer a-token");
    },
  );

  it("leaves the bearer behind on the way to another origin, and brings it back home", async () => {
    const { response, sent } = follow([
      redirect("https://region.example/c"),
      redirect("https://graph.microsoft.com/v1.0/d"),
      new Response(),
    ]);

    await response;
    expect(sent.map(({ url, headers }) => [url, headers["authorization"]])).toEqual([
      ["https://graph.microsoft.com/v1.0/a", "Bearer a-token"],
      ["https://region.example/c", undefined],
      ["https://graph.microsoft.com/v1.0/d", "Bearer a-token"],
    ]);
  });

  test.each([
    ["that may not be followed", "http://region.example/c"],
    ["that lead nowhere", "https://"],
  ])("returns redirects %s", async (_, location) => {
    const { response, sent } = follow(
      [redirect(location)],
      (address) => address.protocol === "https:",
    );

    expect((await response).status).toBe(307);
    expect(sent).toHaveLength(1);
  });

  it("stops after three redirects", async () => {
    const { response, sent } = follow([redirect("/v1.0/a")]);

    expect((await response).status).toBe(307);
    expect(sent).toHaveLength(4);
  });
});
