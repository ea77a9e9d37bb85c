import { makeHealth } from "../../functions/health";
import { ask } from "./support/ask";

describe("health", () => {
  test.each([
    { health: { status: "ok" }, status: 200 },
    { health: { status: "unavailable" }, status: 503 },
  ] as const)("answers $status when its check says $health.status", async ({ health, status }) => {
    const answer = await ask(makeHealth({ checkHealth: () => Promise.resolve(health) }));
    expect(answer).toMatchObject({
      status,
      headers: { "cache-control": "no-store" },
      json: health,
    });
  });
});
