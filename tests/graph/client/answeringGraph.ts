import { makeGraph, type Graph } from "../../../lib/graph/client/makeGraph";
import { fakeTime } from "./fakeTime";
import { scriptedFetch } from "./scriptedFetch";

/** The app's Graph, which gets these answers one after the other, and what it has sent. */
export function answeringGraph(
  ...answers: readonly Response[]
): Readonly<{ graph: Graph; sent: ReturnType<typeof scriptedFetch>["sent"] }> {
  const { fetch, sent } = scriptedFetch(...answers);
  const graph = makeGraph({
    graphUrl: "https://graph.microsoft.com",
    publicUrl: "https://bot.contoso.com",
    tenantId: "home-tenant",
    getToken: () => Promise.resolve("token"),
    fetch,
    ...fakeTime(),
  });
  return { graph, sent };
}
