import * as z from "zod";
import { readAs, readOperation } from "../../../../lib/graph/actions/parts/readReply";

const reply = (body: string | null) => ({
  response: new Response(body),
  action: "playPrompt",
  callId: "call-1",
  request: undefined,
});

describe("readOperation", () => {
  it.each<[string, string | null]>([
    ["no body", null],
    ["an operation that runs", '{ "status": "running" }'],
    ["a body that is no JSON", "<html>"],
    ["a body of another kind", '{ "value": [] }'],
  ])("is content with %s", async (_what, body) => {
    await expect(readOperation(reply(body))).resolves.toBeUndefined();
  });

  it("is content with a body that is cut off, since Graph has accepted", async () => {
    const response = {
      ok: true,
      status: 200,
      headers: new Headers(),
      text: () => Promise.reject(new Error("Cut off.")),
      json: () => Promise.reject(new Error("Cut off.")),
    };
    await expect(readOperation({ ...reply(null), response })).resolves.toBeUndefined();
  });

  it("refuses an operation that failed at once, with Graph's codes where it gives them", async () => {
    const failed = { status: "Failed", resultInfo: { code: "500", subcode: 8539 } };
    await expect(readOperation(reply(JSON.stringify(failed)))).rejects.toMatchObject({
      code: "GRAPH_REFUSED",
      message: "playPrompt on call call-1 failed at once. The details name Graph's codes.",
      details: { action: "playPrompt", callId: "call-1", resultCode: 500, subcode: 8539 },
    });
    const bare = JSON.stringify({ status: "failed", resultInfo: "none" });
    await expect(readOperation(reply(bare))).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
  });
});

describe("readAs", () => {
  const read = readAs(z.object({ id: z.string() }), "an id");

  it("reads an answer of its form, and refuses any other", async () => {
    expect(await read(reply('{ "id": "call-2", "state": "establishing" }'))).toEqual({
      id: "call-2",
    });
    await expect(read(reply('{ "id": 7 }'))).rejects.toMatchObject({
      code: "GRAPH_REFUSED",
      message: "playPrompt gave an answer without an id: check that GRAPH_URL is Graph.",
    });
  });
});
