import { readFileSync } from "node:fs";
import { makeGraph } from "../../../../lib/graph/client/makeGraph";
import { fakeTime } from "../../client/fakeTime";
import { scriptedFetch } from "../../client/scriptedFetch";

export const root = "https://graph.microsoft.com/v1.0/communications/callRecords";

export const record: unknown = JSON.parse(
  readFileSync("tests/fixtures/callRecords/getCallRecord.json", "utf8"),
);

export function aGraph(...answers: readonly Response[]) {
  const { fetch, sent } = scriptedFetch(...answers);
  const { teamsRecords } = makeGraph({
    graphUrl: "https://graph.microsoft.com",
    publicUrl: "https://bot.contoso.com",
    tenantId: "home-tenant",
    getToken: () => Promise.resolve("token"),
    fetch,
    ...fakeTime(),
  });
  return { teamsRecords, urls: () => sent.map(({ method, url }) => `${method} ${url}`) };
}
