import { callback } from "../../../functions/api/callback";
import { callbacks } from "../../../functions/api/callbacks";
import { aCallbackRequest } from "../../contracts/support/aCallbackRequest";
import { anApi, at } from "../support/anApi";

const day = "2026-11-21";
const later = aCallbackRequest({ requestId: "2", requestedAt: `${day}T10:00:00.000Z` });
const earlier = aCallbackRequest({ requestId: "1", requestedAt: `${day}T09:00:00.000Z` });

async function afterTwoRequests() {
  const api = anApi();
  await api.storage.callbackStore.saveCallbackRequest(later);
  await api.storage.callbackStore.saveCallbackRequest(earlier);
  const list = async () =>
    (await api.send(callbacks, "GET", { query: { queue: "sales" } })).json as unknown;
  return { ...api, list };
}

describe("callbacks", () => {
  it("lists who waits in a line, the longest waiting first", async () => {
    const { list } = await afterTwoRequests();
    expect(await list()).toEqual({ callbacks: [earlier, later] });
  });

  it.each([{}, { queue: "" }])("lists who waits in any line, asked with %j", async (query) => {
    const { send, storage } = await afterTwoRequests();
    const longest = aCallbackRequest({
      requestId: "z",
      callbackQueue: "support",
      requestedAt: "2026-11-19T09:00:00.000Z",
    });
    await storage.callbackStore.saveCallbackRequest(longest);
    expect((await send(callbacks, "GET", { query })).json).toEqual({
      callbacks: [longest, earlier, later],
    });
  });

  it.each([{ queue: "sales", limit: "0" }, { queue: "x".repeat(65) }])(
    "refuses %j",
    async (query) => {
      const { send } = await afterTwoRequests();
      expect(await send(callbacks, "GET", { query })).toMatchObject({
        status: 400,
        json: { error: { code: "QUERY_INVALID" } },
      });
    },
  );
});

describe("callback", () => {
  it("leaves a caller in the line who was not reached", async () => {
    const { send, list } = await afterTwoRequests();
    const sent = { params: { requestId: "1" }, body: { outcome: "notReached" } };
    expect((await send(callback, "PATCH", sent)).status).toBe(204);
    expect(await list()).toEqual({
      callbacks: [{ ...earlier, triedAt: at, triedBy: "function key" }, later],
    });
  });

  it.each([
    { method: "PATCH" as const, body: { outcome: "done" }, what: "callbackDone" },
    { method: "DELETE" as const, body: undefined, what: "callbackDeleted" },
  ])("takes a request from the line: $what", async ({ method, body, what }) => {
    const { send, list, audited } = await afterTwoRequests();
    const sent = { params: { requestId: "1" }, ...(body === undefined ? {} : { body }) };
    expect((await send(callback, method, sent)).status).toBe(204);
    expect(await list()).toEqual({ callbacks: [later] });
    expect(await audited()).toEqual([
      { at, who: "function key", what, subject: "callbacks", detail: "sales: 1" },
    ]);
  });

  it.each([
    { requestId: "9", outcome: "done", status: 404, code: "CALLBACK_NOT_FOUND" },
    { requestId: "9", outcome: "notReached", status: 404, code: "CALLBACK_NOT_FOUND" },
    { requestId: "1", outcome: "deleted", status: 400, code: "BODY_INVALID" },
  ])("refuses $outcome of $requestId", async ({ requestId, outcome, status, code }) => {
    const { send } = await afterTwoRequests();
    const sent = { params: { requestId }, body: { outcome } };
    expect(await send(callback, "PATCH", sent)).toMatchObject({
      status,
      json: { error: { code } },
    });
  });
});
