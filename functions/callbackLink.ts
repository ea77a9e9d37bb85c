import { app, type HttpRequest, type HttpResponseInit } from "@azure/functions";
import * as z from "zod";
import { ivr } from "../lib/compose/ivr";
import type { Records } from "../lib/compose/composeRecords";
import { writeCallbackPage } from "../lib/http/writeCallbackPage";
import { toProblem } from "../lib/http/problem";
import { readBody } from "../lib/http/readBody";
import type { Log } from "../lib/log";

const largestForm = 4096;
const fieldsSchema = z.object({
  outcome: z.enum(["done", "notReached"]),
  until: z.string().max(16),
  signature: z.string().max(64),
  language: z.enum(["en", "de"]).catch("en"),
});
const nameSchema = z.string().trim().min(1).max(64);

/**
 * GET, HEAD and POST /api/callbackLinks/{requestId}: the link of a card or a mail. Scanners of mail follow links, so looking changes
 * nothing; the page's form does, and asks who it is.
 */
export function makeCallbackLink(
  ports: Readonly<{ records: Pick<Records, "settleByLink">; log: Log }>,
): (request: HttpRequest) => Promise<HttpResponseInit> {
  return async (request) => {
    try {
      const isPost = request.method === "POST";
      const given = isPost
        ? new URLSearchParams(new TextDecoder().decode(await readBody(request, largestForm)))
        : request.query;
      const fields = fieldsSchema.safeParse(Object.fromEntries(given)).data;
      if (fields === undefined) return page(404, { type: "invalid", language: "en" });
      const { language, outcome } = fields;
      const link = { ...fields, requestId: request.params["requestId"] ?? "" };
      const name = nameSchema.safeParse(given.get("name") ?? "").data;
      const said = isPost && name !== undefined ? { outcome, name } : undefined;
      const found = await ports.records.settleByLink(link, said);
      if (found.type !== "open") {
        return page(found.type === "invalid" ? 404 : 200, { type: found.type, language });
      }
      const { phoneNumber, requestedAt } = found.request;
      return page(200, {
        type: "ask",
        language,
        outcome,
        phoneNumber,
        requestedAt,
        fields,
        lacksName: isPost,
      });
    } catch (error) {
      return toProblem(error, ports.log);
    }
  };
}

function page(status: number, shown: Parameters<typeof writeCallbackPage>[0]): HttpResponseInit {
  return {
    status,
    body: writeCallbackPage(shown),
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy":
        "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    },
  };
}

app.http("callbackLink", {
  methods: ["GET", "HEAD", "POST"],
  authLevel: "anonymous",
  route: "api/callbackLinks/{requestId}",
  handler: async (request) => {
    const { records, log } = ivr();
    return makeCallbackLink({ records: await records(), log })(request);
  },
});
