import { startSimulatedGraph } from "../../../local/graph/startSimulatedGraph";
import { makeSimulatorClient } from "../../../local/graph/simulatorClient";
import { anyText, having, textWith } from "./support/anything";
import { appId, aStage, tenantId } from "./support/aStage";
import type { Stage } from "./support/aStage";
import { aWav } from "./support/aWav";

let stage: Stage;

beforeEach(async () => {
  stage = await aStage();
});

afterEach(() => stage.close());

describe("a call through the simulated Graph", () => {
  it("rings, is answered, plays, hears a key, is cut short and is hung up on", async () => {
    const { app, client, graph, toGraph, until } = stage;
    app.prompts.set("/greeting.wav", aWav({ durationInMs: 60_000, words: "Welcome. Press 1." }));
    const callId = await stage.anAnsweredCall();
    await toGraph.onCall(callId, "subscribeToTone");
    const played = await toGraph.play(callId, "greeting", `${app.url}/greeting.wav`);
    expect(played).toMatchObject({ status: 200, body: { status: "running" } });
    expect(played.headers.get("location")).toContain(
      `${graph.url}/v1.0/communications/calls/${callId}/operations/`,
    );
    await until(callId, "promptStarted");
    await client.press(callId, "1");
    await toGraph.onCall(callId, "cancelMediaProcessing");
    await client.hangUp(callId);

    expect(await until(callId, "ended")).toEqual([
      { sequence: 1, at: anyText, type: "incoming" },
      { sequence: 2, at: anyText, type: "answered" },
      { sequence: 3, at: anyText, type: "audioActive" },
      { sequence: 4, at: anyText, type: "toneSubscribed" },
      having({ sequence: 5, type: "promptStarted", words: "Welcome. Press 1." }),
      having({ sequence: 6, type: "tone", tone: "tone1", sequenceId: 6 }),
      having({ sequence: 7, type: "promptEnded", outcome: "cancelled" }),
      having({ sequence: 8, type: "ended", reason: "callerHungUp" }),
    ]);
    await app.waitFor('"terminated"');
    expect(app.received.map(({ path }) => path)).toEqual([
      "/api/calls",
      ...Array.from({ length: 6 }, () => "/api/calls/mine"),
    ]);
    const requests = await client.requests(callId);
    expect(requests.map(({ path, status }) => `${path.split("/").at(-1)} ${status}`)).toEqual([
      "answer 202",
      "subscribeToTone 200",
      "playPrompt 200",
      "cancelMediaProcessing 200",
    ]);
    expect(requests[2]).toMatchObject({ method: "POST", body: { clientContext: "greeting" } });
  });

  it("can be placed by the app, and the callee acts as callers do", async () => {
    const { app, client, toGraph, until } = stage;
    const created = await toGraph.send("POST", "/v1.0/communications/calls", {
      "@odata.type": "#microsoft.graph.call",
      callbackUri: `${app.url}/api/calls`,
      targets: [{ identity: { user: { id: "user-1" } } }],
      requestedModalities: ["audio"],
      mediaConfig: { "@odata.type": "#microsoft.graph.serviceHostedMediaConfig" },
    });
    expect(created).toMatchObject({ status: 201, body: { state: "establishing", id: anyText } });
    const callId = created.headers.get("location")?.split("/").at(-1) ?? "";
    await until(callId, "audioActive");
    expect(await toGraph.send("GET", `/beta/communications/calls/${callId}`)).toMatchObject({
      status: 200,
      body: { id: callId, state: "established", direction: "outgoing" },
    });
    await client.hangUp(callId);
    expect((await client.requests(callId)).map(({ status }) => status)).toEqual([201, 200]);
  });

  it("is not there any more after the app has hung up", async () => {
    const { client, toGraph } = stage;
    const callId = await stage.anAnsweredCall();
    expect(await toGraph.hangUp(callId)).toMatchObject({ status: 204, body: undefined });
    for (const answer of [
      await toGraph.hangUp(callId),
      await toGraph.onCall(callId, "keepAlive"),
      await toGraph.send("GET", `/v1.0/communications/calls/${callId}`),
    ]) {
      expect(answer).toMatchObject({ status: 404, body: { error: { code: "8522" } } });
    }
    await expect(client.press(callId, "1")).rejects.toMatchObject({ code: "GRAPH_CALL_GONE" });
    await expect(client.speak(callId, 1)).rejects.toMatchObject({ code: "GRAPH_CALL_GONE" });
    await expect(client.hangUp(callId)).rejects.toMatchObject({ code: "GRAPH_CALL_GONE" });
  });
});

describe("the event stream", () => {
  it("begins after the number asked for and ends with the call", async () => {
    const { client } = stage;
    const callId = await stage.anAnsweredCall();
    const following = collect(client.events(callId, { after: 2 }));
    await client.hangUp(callId);
    expect((await following).map(({ sequence, type }) => [sequence, type])).toEqual([
      [3, "audioActive"],
      [4, "ended"],
    ]);
    expect(await collect(client.events(callId, { after: 3 }))).toHaveLength(1);
  });

  it("stops when its reader does", async () => {
    const callId = await stage.client.placeCall({ to: "+15550100" });
    const stop = new AbortController();
    const seen: string[] = [];
    for await (const { type } of stage.client.events(callId, { signal: stop.signal })) {
      seen.push(type);
      stop.abort();
    }
    expect(seen).toEqual(["incoming"]);
  });

  it("is not there for a call that never was", async () => {
    await expect(collect(stage.client.events("nobody"))).rejects.toMatchObject({
      code: "GRAPH_CALL_GONE",
    });
  });
});

describe("the simulator's settings", () => {
  it("change only what is given", async () => {
    const { client } = stage;
    await client.configure({ maxPromptMs: 100 });
    expect(await client.configure({ charset: "windows-1252" })).toMatchObject({
      timeScale: 50,
      maxPromptMs: 100,
      charset: "windows-1252",
    });
  });

  it.each([
    { timeScale: 0 },
    { transferOutcomes: { "*": "perhaps" } },
    { unknown: true },
    { webhookUrl: "https://example.com/api/calls" },
  ])("refuse %j", async (changes) => {
    const response = await fetch(`${stage.graph.url}/simulator/settings`, {
      method: "PUT",
      body: JSON.stringify(changes),
    });
    expect(response.status).toBe(400);
  });

  it("refuse keys and durations that no caller has", async () => {
    const callId = await stage.client.placeCall({ to: "+15550100" });
    await expect(stage.client.press(callId, "1x")).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
    await expect(stage.client.speak(callId, -1)).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
  });
});

describe("startSimulatedGraph", () => {
  it("says which port is taken", async () => {
    const port = Number(new URL(stage.graph.url).port);
    await expect(startSimulatedGraph({ port, appId, tenantId })).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: textWith(String(port)),
    });
  });

  it("leaves nothing that answers after it is closed", async () => {
    const { graph } = stage;
    await graph.close();
    await expect(makeSimulatorClient(graph.url).requests()).rejects.toMatchObject({
      code: "GRAPH_UNAVAILABLE",
    });
  });
});

async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const collected: Value[] = [];
  for await (const value of values) collected.push(value);
  return collected;
}

describe("the simulator in a browser", () => {
  it("lets pages of this machine use the simulator, and no others", async () => {
    const { url } = stage.graph;
    const allowed = async (origin: string, path: string, method = "GET") => {
      const response = await fetch(`${url}${path}`, { method, headers: { Origin: origin } });
      await response.arrayBuffer();
      return response.headers.get("access-control-allow-origin");
    };
    const page = "http://127.0.0.1:7071";
    expect(await allowed(page, "/simulator/settings")).toBe(page);
    expect(await allowed(page, "/simulator/calls", "OPTIONS")).toBe(page);
    expect(await allowed("https://evil.example", "/simulator/settings")).toBe(null);
    expect(await allowed("http://127.0.0.1.evil.example", "/simulator/settings")).toBe(null);
    expect(await allowed(page, "/v1.0/communications/calls")).toBe(null);
  });
});
