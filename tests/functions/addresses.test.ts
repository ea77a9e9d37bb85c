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
      "GET /api/callRecords function",
      "GET /api/callbacks function",
      "GET /api/flows function",
      "GET /api/flows/{key} function",
      "GET /api/health anonymous",
      "GET /api/health/deep function",
      "GET /api/recordings function",
      "GET /api/recordings/{recordingId} function",
      "GET,HEAD /api/prompts/{promptId} anonymous",
      "GET,HEAD /api/recordings/{recordingId}/audio anonymous",
      "GET,PUT /api/flows/{key}/draft function",
      "POST /api/calls anonymous",
      "POST /api/flows/check function",
      "POST /api/flows/{key}/publish function",
      "POST /api/flows/{key}/rollback function",
      "POST /api/outboundCalls function",
    ]);
  });

  it("for people are below /editor, and open to whoever has signed in there", async () => {
    expect((await addresses()).filter((one) => !one.includes(" /api/"))).toEqual([
      "GET /editor/api/bindings anonymous",
      "GET /editor/api/calls/{callId} anonymous",
      "GET /editor/api/entryPoints anonymous",
      "GET /editor/api/flows anonymous",
      "GET /editor/api/flows/{key} anonymous",
      "GET /editor/api/me anonymous",
      "GET,HEAD /editor/{*path} anonymous",
      "GET,PUT /editor/api/flows/{key}/draft anonymous",
      "POST /editor/api/flows/check anonymous",
      "POST /editor/api/flows/{key}/publish anonymous",
      "POST /editor/api/flows/{key}/rollback anonymous",
    ]);
  });
});
