import { aFlow } from "../publishing/support/aFlow";
import { aTerminal } from "./support/aTerminal";

const terminals: ReturnType<typeof aTerminal>[] = [];
afterAll(() => terminals.forEach(({ remove }) => remove()));

const from = "2026-12-24T07:00:00.000Z";

/** A terminal where version 1 of `main` is live and version 2 is planned. */
async function withPlan() {
  const made = aTerminal();
  terminals.push(made);
  await made.run("publish", made.file("main.json", aFlow()));
  const file = made.file("christmas.json", aFlow({ name: "Christmas", timeZone: "Europe/Berlin" }));
  const planned = await made.run(
    "publish",
    file,
    "--at",
    "2026-12-24T08:00+01:00",
    "--note",
    "Closed",
  );
  return { ...made, christmas: file, planned };
}

describe("flows publish --at", () => {
  it("plans a version, which list, planned and versions show", async () => {
    const { planned, run } = await withPlan();
    expect(planned).toMatchObject({ code: 0 });
    expect(planned.stdout).toContain(`is planned as version 2, live from ${from}: `);
    expect((await run("list")).stdout).toContain(`1 (2 from ${from})`);
    expect((await run("versions", "main")).stdout).toContain(`planned from ${from}`);
    const { stdout } = await run("planned");
    expect(stdout).toMatch(/main +2 +2026-12-24 08:00 Europe\/Berlin +\S+ +Closed/);
    expect(JSON.parse((await run("planned", "--json")).stdout)).toMatchObject([
      { flow: "main", version: 2, from, timeZone: "Europe/Berlin", note: "Closed" },
    ]);
  });

  test.each([
    ["2020-01-01T00:00Z", "is past"],
    ["2026-12-24T08:00", "distance from UTC"],
    ["2026-12-25T08:00Z", "Version 2 of the flow main is planned"],
  ])("refuses %s in a sentence", async (at, sentence) => {
    const { run, christmas } = await withPlan();
    const refused = await run("publish", christmas, "--at", at);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(sentence);
    expect(
      (await run("publish", christmas, "--at", "2026-12-25T08:00Z", "--replace", "2")).code,
    ).toBe(0);
  });

  it("says what becomes of the plan when something is published at once, and rolled back", async () => {
    const { run, file } = await withPlan();
    const now = await run("publish", file("now.json", aFlow({ name: "Now" })));
    expect(now.stdout).toContain(`Version 2 takes its place on ${from}, as planned.`);
    const back = await run("rollback", "main");
    expect(back.stdout).toContain("main version 1 is live. Version 2 takes its place");
  });
});

describe("flows withdraw", () => {
  it("withdraws what is planned, once", async () => {
    const { run } = await withPlan();
    expect(await run("withdraw", "main")).toMatchObject({
      code: 0,
      stdout: "main version 2 is withdrawn: version 1 stays live.\n",
    });
    expect((await run("versions", "main")).stdout).toContain("withdrawn");
    expect((await run("planned")).stdout).toContain("Nothing is planned");
    const again = await run("withdraw", "main");
    expect(again).toMatchObject({ code: 1 });
    expect(again.stderr).toContain("No version of the flow main is planned");
  });
});
