import { audit } from "../../../functions/api/audit";
import type { AuditEntry } from "../../../lib/records/ports";
import { anApi } from "../support/anApi";

const entries: readonly AuditEntry[] = [
  { at: "2026-11-21T09:03:00Z", who: "anna", what: "published", subject: "main", detail: "3" },
  {
    at: "2026-11-21T09:02:00Z",
    who: "bert",
    what: "bindingsSaved",
    subject: "bindings",
    detail: "",
  },
  { at: "2026-11-21T09:01:00Z", who: "anna", what: "draftSaved", subject: "main", detail: "" },
  { at: "2026-11-21T09:00:00Z", who: "bert", what: "published", subject: "sales", detail: "1" },
];

async function ask(query: Readonly<Record<string, string>>) {
  const { send, storage } = anApi();
  for (const entry of entries) await storage.auditLog.saveAuditEntry(entry);
  return send(audit, "GET", { query });
}

describe("audit", () => {
  it.each([
    { query: {}, found: [0, 1, 2, 3] },
    { query: { subject: "main" }, found: [0, 2] },
    { query: { who: "bert" }, found: [1, 3] },
    { query: { who: "bert", subject: "sales" }, found: [3] },
    { query: { from: "2026-11-21T09:01:00Z" }, found: [2, 3] },
    { query: { subject: "nobody" }, found: [] },
  ])("lists the changes of $query, newest first", async ({ query, found }) => {
    expect((await ask(query)).json).toEqual({ entries: found.map((index) => entries[index]) });
  });

  it.each([{}, { subject: "main" }, { who: "bert" }])(
    "goes on where a page of %j ended",
    async (query) => {
      const seen: unknown[] = [];
      let rest: Record<string, string> = {};
      do {
        const answer = await ask({ ...query, limit: "1", ...rest });
        const page = answer.json as { entries: unknown[]; next?: string };
        seen.push(...page.entries);
        rest = page.next === undefined ? {} : { next: page.next };
      } while (rest["next"] !== undefined);
      expect(seen).toEqual(((await ask(query)).json as { entries: unknown }).entries);
    },
  );

  it.each([{ from: "yesterday" }, { limit: "101" }])("refuses %j", async (query) => {
    expect(await ask(query)).toMatchObject({
      status: 400,
      json: { error: { code: "QUERY_INVALID" } },
    });
  });
});
