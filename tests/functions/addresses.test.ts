import { join } from "node:path";
import { hostSettings } from "../../local/functions/hostSettings";
import { functionRegistry } from "../../local/functions/functionRegistry";
import { triggerOf } from "../../local/functions/triggerOf";

/** Every address of the app, with its methods and who may call it. An address that programs or Graph know never changes. */
async function addresses(): Promise<readonly string[]> {
  const { routePrefix } = hostSettings(join(__dirname, "../.."), {});
  const { functions } = await functionRegistry.load(
    () => import("../../functions/index"),
    () => {},
  );
  functionRegistry.reopen();
  return functions
    .flatMap(({ metadata }) => {
      const { binding } = triggerOf(metadata);
      if (binding.type !== "httpTrigger") return [];
      const { methods, route, authLevel } = binding;
      const path = [routePrefix, String(route)].filter((part) => part !== "").join("/");
      return [`${String(methods)} /${path} ${String(authLevel)}`];
    })
    .toSorted();
}

describe("the addresses of the app", () => {
  it("for Graph and for programs stay as they are", async () => {
    expect((await addresses()).filter((one) => one.includes(" /api/"))).toEqual([
      "DELETE /api/flows/{key}/planned function",
      "GET /api/audit function",
      "GET /api/bindings function",
      "GET /api/callRecords function",
      "GET /api/callbacks function",
      "GET /api/calls/{callId} function",
      "GET /api/entryPoints function",
      "GET /api/flows function",
      "GET /api/flows/{key}/compare function",
      "GET /api/flows/{key}/versions/{version} function",
      "GET /api/health anonymous",
      "GET /api/health/deep function",
      "GET /api/liveCalls function",
      "GET /api/liveCalls/{callId}/participants function",
      "GET /api/meetings/{organizer} function",
      "GET /api/nightlyReport function",
      "GET /api/prompts/{promptId}/words function",
      "GET /api/recordings function",
      "GET /api/reports/days function",
      "GET /api/reports/today function",
      "GET /api/reports/ways function",
      "GET,DELETE /api/campaigns/{key} function",
      "GET,DELETE /api/flows/{key} function",
      "GET,DELETE /api/outboundCalls/{id} function",
      "GET,HEAD /api/prompts/{promptId} anonymous",
      "GET,HEAD /api/recordings/{recordingId}/audio anonymous",
      "GET,HEAD,POST /api/callbackLinks/{requestId} anonymous",
      "GET,PATCH,DELETE /api/meetings/{organizer}/{meetingId} function",
      "GET,PATCH,DELETE /api/recordings/{recordingId} function",
      "GET,POST /api/campaigns function",
      "GET,POST,DELETE /api/flows/{key}/canary function",
      "GET,PUT,DELETE /api/bindings/{section}/{key} function",
      "HEAD,GET,PUT,DELETE /api/flows/{key}/draft function",
      "PATCH,DELETE /api/callbacks/{requestId} function",
      "POST /api/calls/{attempt?} anonymous",
      "POST /api/flows/check function",
      "POST /api/flows/{key}/publish function",
      "POST /api/flows/{key}/rollback function",
      "POST /api/liveCalls/{callId}/actions function",
      "POST /api/outboundCalls function",
      "POST /api/prompts function",
      "POST /api/prompts/speak function",
      "POST,DELETE /api/flows/{key}/approval function",
      "PUT /api/switches/{key} function",
      "PUT,DELETE /api/entryPoints/{dialled} function",
    ]);
  });

  it("for people are those of programs below /editor, and open to whoever has signed in there", async () => {
    const all = await addresses();
    const ofPrograms = all.filter((one) => one.endsWith(" function") && !one.includes("/health"));
    expect(all.filter((one) => !one.includes(" /api/"))).toEqual(
      [
        ...ofPrograms.map((one) =>
          one.replace(" /api/", " /editor/api/").replace(" function", " anonymous"),
        ),
        "GET /editor/api/me anonymous",
        "GET /editor/api/signIn anonymous",
        "GET,HEAD /editor/{*path} anonymous",
        "GET,HEAD /menu/{number}/{language?} anonymous",
      ].toSorted(),
    );
  });
});
