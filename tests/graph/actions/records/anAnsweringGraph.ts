import { answeringGraph } from "../../client/answeringGraph";
import { readFileSync } from "node:fs";

export const root = "https://graph.microsoft.com/v1.0/communications/callRecords";

export const record: unknown = JSON.parse(
  readFileSync("tests/fixtures/callRecords/getCallRecord.json", "utf8"),
);

export function aGraph(...answers: readonly Response[]) {
  const { graph, sent } = answeringGraph(...answers);
  const { teamsRecords } = graph;
  return { teamsRecords, urls: () => sent.map(({ method, url }) => `${method} ${url}`) };
}
