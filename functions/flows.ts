import {
  app,
  type HttpRequest,
  type HttpResponseInit,
  type InvocationContext,
} from "@azure/functions";
import { z } from "zod";
import { ivr } from "../lib/compose";
import { hasCode } from "../lib/errors";
import { checkFlow } from "../lib/flow/check/checkFlow";
import { flowSchema } from "../lib/flow/document/flow";
import { failureAnswer, refusal } from "../lib/http/failureAnswer";
import { readJsonBody } from "../lib/http/readJsonBody";
import type { VerifyUser } from "../lib/identity/makeVerifyUser";
import { makeCheckDocument } from "../lib/publishing/makeCheckDocument";
import type { PublishFlow } from "../lib/publishing/makePublishFlow";
import type { RollBackFlow } from "../lib/publishing/makeRollBackFlow";
import { makeSaveDraft } from "../lib/publishing/makeSaveDraft";
import type { Log } from "../lib/log";
import type { BindingsStore, FlowStore, PromptStore } from "../lib/publishing/ports";
import type { AuditLog } from "../lib/storage/auditLog";

/** What the API of the editor needs. */
export type FlowsPorts = Readonly<{
  flowStore: FlowStore;
  bindingsStore: Pick<BindingsStore, "loadBindings">;
  promptStore: Pick<PromptStore, "hasPrompt">;
  auditLog: Pick<AuditLog, "saveAuditEntry">;
  publishFlow: PublishFlow;
  rollBackFlow: RollBackFlow;
  log: Log;
  verifyUser: VerifyUser;
}>;

type Handler = (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit>;

/** GET /api/flows: every flow, with what is live and what is newest. */
export function makeListFlows(ports: Pick<FlowsPorts, "flowStore" | "log">): Handler {
  return answering(ports.log, async () => ({
    jsonBody: { flows: await ports.flowStore.listFlows() },
  }));
}

/** GET /api/flows/{key}?version=: a flow's facts and versions, and the document of the version asked for, else of the live one. */
export function makeShowFlow(ports: Pick<FlowsPorts, "flowStore" | "log">): Handler {
  return answering(ports.log, async (request) => {
    const key = keyOf(request);
    const meta = (await ports.flowStore.loadFlowMeta(key))?.meta;
    if (meta === undefined) return refusal(404, "FLOW_NOT_FOUND", `There is no flow ${key}.`);
    const asked = request.query.get("version");
    const number = asked === null ? meta.publishedVersion : Number(asked);
    const found =
      number === undefined ? undefined : await ports.flowStore.loadFlowVersion(key, number);
    if (asked !== null && found === undefined) {
      return refusal(404, "FLOW_NOT_FOUND", `The flow ${key} has no such version.`);
    }
    const versions = await ports.flowStore.listFlowVersions(key);
    const shown = found === undefined ? {} : { version: found.version, flow: found.flow };
    return { jsonBody: { meta, versions, ...shown } };
  });
}

/** GET and PUT /api/flows/{key}/draft: the document that is worked on. PUT needs the ETag read before in If-Match, or none for a first draft; 412 when somebody else was faster. */
export function makeFlowDraft(
  ports: Pick<FlowsPorts, "flowStore" | "auditLog" | "verifyUser" | "log">,
  now: () => string = () => new Date().toISOString(),
): Handler {
  const { flowStore, auditLog } = ports;
  const saveDraft = makeSaveDraft({ flowStore, saveAuditEntry: auditLog.saveAuditEntry, now });
  return answering(ports.log, async (request) => {
    const key = keyOf(request);
    if (request.method === "GET") {
      const draft = await flowStore.loadDraft(key);
      return draft === undefined
        ? refusal(404, "FLOW_NOT_FOUND", `The flow ${key} has no draft.`)
        : { headers: { ETag: draft.etag }, jsonBody: draft.flow };
    }
    const body = await readJsonBody(request);
    if ("refused" in body) return body.refused;
    const parsed = flowSchema.safeParse(body.value);
    if (!parsed.success) {
      const { problems } = checkFlow(body.value, { bindings: { schema: "bindings/v1" } });
      return { status: 400, jsonBody: { problems } };
    }
    if (parsed.data.key !== key) return keyMismatch(key);
    const etag = request.headers.get("if-match") ?? undefined;
    try {
      const who = await whoOf(ports, request);
      const saved = await saveDraft({ flow: parsed.data, who, etag });
      return { status: etag === undefined ? 201 : 200, headers: { ETag: saved } };
    } catch (error) {
      if (!hasCode(error, "FLOW_CONFLICT")) throw error;
      return refusal(412, error.code, error.message);
    }
  });
}

/** POST /api/flows/{key}/publish with {document?, note?, force?, skipTests?}: makes the document, or else the draft, live. 422 with the problems when it is not sound. */
export function makeFlowPublish(
  ports: Pick<FlowsPorts, "flowStore" | "publishFlow" | "verifyUser" | "log">,
): Handler {
  return answering(ports.log, async (request) => {
    const key = keyOf(request);
    const body = await readJsonBody(request);
    if ("refused" in body) return body.refused;
    const wanted = publishSchema.safeParse(body.value ?? {});
    if (!wanted.success)
      return malformed("document, note (at most 500 characters), force and skipTests");
    const { document: given, note, force, skipTests } = wanted.data;
    const document = given ?? (await ports.flowStore.loadDraft(key))?.flow;
    if (document === undefined) {
      return refusal(404, "FLOW_NOT_FOUND", `The flow ${key} has no draft to publish.`);
    }
    if (keyedSchema.safeParse(document).data?.key !== key) return keyMismatch(key);
    const outcome = await ports.publishFlow({
      document,
      who: await whoOf(ports, request),
      ...(note === undefined ? {} : { note }),
      ...(force === undefined ? {} : { force }),
      ...(skipTests === undefined ? {} : { skipTests }),
    });
    return { status: outcome.version === undefined ? 422 : 200, jsonBody: outcome };
  });
}

/** POST /api/flows/{key}/rollback with {version, note?}: makes a version live that was published before. */
export function makeFlowRollback(
  ports: Pick<FlowsPorts, "rollBackFlow" | "verifyUser" | "log">,
): Handler {
  return answering(ports.log, async (request) => {
    const body = await readJsonBody(request);
    if ("refused" in body) return body.refused;
    const wanted = rollbackSchema.safeParse(body.value);
    if (!wanted.success) return malformed("version (a number) and note (at most 500 characters)");
    const { version, note } = wanted.data;
    const meta = await ports.rollBackFlow({
      key: keyOf(request),
      to: version,
      who: await whoOf(ports, request),
      ...(note === undefined ? {} : { note }),
    });
    return { jsonBody: { meta } };
  });
}

/** POST /api/flows/check with a document: what publishing it now would complain of. */
export function makeFlowCheck(
  ports: Pick<FlowsPorts, "flowStore" | "bindingsStore" | "promptStore" | "log">,
): Handler {
  const checkDocument = makeCheckDocument(ports);
  return answering(ports.log, async (request) => {
    const body = await readJsonBody(request);
    if ("refused" in body) return body.refused;
    return { jsonBody: { problems: await checkDocument(body.value) } };
  });
}

const note = z.string().max(500).optional();
const publishSchema = z.strictObject({
  document: z.unknown().optional(),
  note,
  force: z.boolean().optional(),
  skipTests: z.boolean().optional(),
});
const rollbackSchema = z.strictObject({ version: z.int().min(1), note });
const keyedSchema = z.object({ key: z.string() });

function answering(log: Log, answer: (request: HttpRequest) => Promise<HttpResponseInit>): Handler {
  return async (request) => {
    try {
      return await answer(request);
    } catch (error) {
      return failureAnswer(error, log);
    }
  };
}

function keyOf(request: HttpRequest): string {
  return request.params["key"] ?? "";
}

/** Whom a token proves; otherwise all that is known is that they hold the function's key, whatever other headers say. */
async function whoOf(
  { verifyUser }: Pick<FlowsPorts, "verifyUser">,
  request: HttpRequest,
): Promise<string> {
  return (await verifyUser(request.headers.get("authorization") ?? undefined)) ?? "function key";
}

function malformed(fields: string): HttpResponseInit {
  return refusal(400, "BODY_INVALID", `The body may have ${fields}.`);
}

function keyMismatch(key: string): HttpResponseInit {
  return refusal(400, "BODY_INVALID", `The document's key is not ${key}, the one in the address.`);
}

app.http("flows", {
  methods: ["GET"],
  authLevel: "function",
  route: "api/flows",
  handler: (request, context) => makeListFlows(ivr())(request, context),
});
app.http("flow", {
  methods: ["GET"],
  authLevel: "function",
  route: "api/flows/{key}",
  handler: (request, context) => makeShowFlow(ivr())(request, context),
});
app.http("flowDraft", {
  methods: ["GET", "PUT"],
  authLevel: "function",
  route: "api/flows/{key}/draft",
  handler: (request, context) => makeFlowDraft(ivr())(request, context),
});
app.http("flowPublish", {
  methods: ["POST"],
  authLevel: "function",
  route: "api/flows/{key}/publish",
  handler: (request, context) => makeFlowPublish(ivr())(request, context),
});
app.http("flowRollback", {
  methods: ["POST"],
  authLevel: "function",
  route: "api/flows/{key}/rollback",
  handler: (request, context) => makeFlowRollback(ivr())(request, context),
});
app.http("flowCheck", {
  methods: ["POST"],
  authLevel: "function",
  route: "api/flows/check",
  handler: (request, context) => makeFlowCheck(ivr())(request, context),
});
