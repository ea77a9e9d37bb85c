import { Hono } from "hono";
import type { Simulator } from "./simulator";

/** Where Teams' workflows and other programs would take messages: everything is taken and kept, 202 as a workflow answers. */
export function channelRoutes(simulator: Simulator): Hono {
  return new Hono().post("/channels/:channel", async (context) => {
    const text = await context.req.text();
    try {
      const body: unknown = JSON.parse(text);
      const id = context.req.header("idempotency-key") ?? "";
      simulator.deliver({ kind: "post", channel: context.req.param("channel"), id, body });
      return context.body(null, 202);
    } catch {
      return context.text("The body is no JSON.", 400);
    }
  });
}
