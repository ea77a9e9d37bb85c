import {
  app,
  type HttpRequest,
  type HttpResponseInit,
  type InvocationContext,
} from "@azure/functions";
import { ivr } from "../lib/compose/ivr";
import type { Flows } from "../lib/compose/composeFlows";
import { makeMenuPageHeaders } from "../lib/http/makeMenuPageHeaders";
import { problem, toProblem } from "../lib/http/problem";
import type { Log } from "../lib/log";
import { menuPageStyle } from "../lib/menuPage/menuPageStyle";

/** GET and HEAD /menu/{number}/{language}: the menu that answers a number as a page to read, where its flow has one. The number is written with or without +. */
export function makeMenuPageFunction(
  ports: Readonly<{ flows: Pick<Flows, "showMenuPage">; log: Log }>,
): (request: HttpRequest, context: InvocationContext) => Promise<HttpResponseInit> {
  return async (request) => {
    const digits = /^\+?(\d{7,15})$/.exec(request.params["number"] ?? "")?.[1];
    if (digits === undefined) return nothing();
    try {
      const language = request.params["language"];
      const page = await ports.flows.showMenuPage({ number: `+${digits}`, language });
      if (page === undefined) return nothing();
      return {
        headers: makeMenuPageHeaders(menuPageStyle, page.language),
        ...(request.method === "HEAD" ? {} : { body: page.html }),
      };
    } catch (error) {
      return toProblem(error, ports.log);
    }
  };
}

function nothing(): HttpResponseInit {
  return problem("NOT_FOUND", "There is nothing at this address.");
}

app.http("menuPage", {
  methods: ["GET", "HEAD"],
  authLevel: "anonymous",
  route: "menu/{number}/{language?}",
  handler: async (request, context) => {
    const { flows, log } = ivr();
    return makeMenuPageFunction({ flows: await flows(), log })(request, context);
  },
});
