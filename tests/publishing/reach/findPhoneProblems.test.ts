import { makeCheckDocument } from "../../../lib/editing/makeCheckDocument";
import { findPhoneProblems } from "../../../lib/publishing/reach/findPhoneProblems";
import type { EntryPoint } from "../../../lib/publishing/ports";
import { aFlow } from "../support/aFlow";
import { aPublisher } from "../support/aPublisher";

const application = "11111111-2222-4333-8444-555555555555";

const storeOf = (...dialled: readonly string[]) => ({
  listEntryPoints: (): Promise<readonly EntryPoint[]> =>
    Promise.resolve(dialled.map((one) => ({ dialled: one, flow: "main", version: "published" }))),
});

const ringsMobile = aFlow({
  operator: { person: "anna" },
  nodes: {
    ...aFlow().nodes,
    sales: {
      type: "connect",
      title: "Sales",
      to: [{ target: { person: "anna" } }, { target: { phone: "annaMobile" } }],
      next: "hours",
    } as never,
  },
});

describe("findPhoneProblems", () => {
  it("warns of each step that rings a number in a flow to which no number leads", async () => {
    const problems = await findPhoneProblems(ringsMobile, {}, storeOf(application));
    expect(problems).toMatchObject([
      { severity: "warning", code: "noNumberLeadsHere", path: "nodes.sales.to.1" },
    ]);
    expect(problems[0]?.message).toBe(
      `“Sales” rings a telephone number, and no number leads to this flow, only ${application}. Teams reaches the telephone network in calls alone that came over a number: let one of yours lead here, or name a person instead.`,
    );
    expect(await findPhoneProblems(aFlow(), {}, storeOf(application))).toMatchObject([
      { path: "operator" },
    ]);
  });

  it("sees by what other flow callers come", async () => {
    const branch = aFlow({ key: "branch" });
    const main = aFlow({
      nodes: { welcome: { type: "goto", flow: "branch" } },
    });
    expect(await findPhoneProblems(branch, { main }, storeOf(application))).toHaveLength(1);
    expect(await findPhoneProblems(branch, { main }, storeOf(application, "+15550100"))).toEqual(
      [],
    );
  });

  it("says nothing where a number leads, or whatever is dialled, or nothing yet, or nothing rings a number", async () => {
    expect(await findPhoneProblems(ringsMobile, {}, storeOf("+15550100", application))).toEqual([]);
    expect(await findPhoneProblems(ringsMobile, {}, storeOf("*"))).toEqual([]);
    expect(await findPhoneProblems(ringsMobile, {}, storeOf())).toEqual([]);
    expect(await findPhoneProblems(ringsMobile, {}, undefined)).toEqual([]);
    const rings = aFlow({ operator: { person: "anna" } });
    expect(await findPhoneProblems(rings, {}, storeOf(application))).toEqual([]);
  });

  it("is said by the check and at publish, and stops nothing", async () => {
    const { publishFlow, ports } = aPublisher({ entryPointStore: storeOf(application) });
    const { version, problems } = await publishFlow({ document: aFlow(), who: "anna" });
    expect(version).toBe(1);
    expect(problems.map(({ code }) => code)).toContain("noNumberLeadsHere");
    expect((await makeCheckDocument(ports)(aFlow())).map(({ code }) => code)).toContain(
      "noNumberLeadsHere",
    );
  });
});
