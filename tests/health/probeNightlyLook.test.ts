import { probeNightlyLook } from "../../lib/health/probeNightlyLook";
import type { NightlyFinding, NightlyReport } from "../../lib/nightly/findings/finding";

const at = "2026-11-21T03:47:00.000Z";
const gone: NightlyFinding = {
  look: "people",
  code: "personGone",
  subject: "people.anna",
  values: { name: "Anna Berg" },
  places: [{ flow: "main", flowName: "Main line", step: "who", stepName: "Sales" }],
  since: at,
};
const due: NightlyFinding = {
  look: "certificates",
  code: "certificateEnds",
  subject: "crm.example",
  values: { host: "crm.example", endsOn: "2026-12-01" },
  places: [],
  isDue: true,
  since: at,
};
const look = (report: Partial<NightlyReport> | undefined, now = "2026-11-21T12:00:00.000Z") =>
  probeNightlyLook({
    loadNightlyReport: () =>
      Promise.resolve(report && { at, looks: [], findings: [], mended: [], ...report }),
    now: () => now,
  }).look();

describe("the nightly look in the deep check", () => {
  it("is nothing to say where nothing was found, and a note before the first night", async () => {
    expect(await look({})).toEqual({});
    expect(await look(undefined)).toEqual({ note: "No night has been looked at yet." });
  });

  it("is a problem with the flow, the step and the remedy where something broke", async () => {
    expect(await look({ findings: [gone, due] })).toEqual({
      problem: "Main line, step Sales: Anna Berg is no longer in your organization.",
      remedy: "Choose somebody else in the step, or change who is meant under People and numbers.",
    });
  });

  it("is a note where something is only due, or was not looked at", async () => {
    const looks = [
      { name: "people", outcome: "lacksPermission", permission: "User.Read.All" },
    ] as const;
    expect(await look({ findings: [due], looks })).toEqual({
      note: "The certificate of crm.example ends on 2026-12-01. Not looked at: people (that takes the permission User.Read.All).",
    });
  });

  it("is a problem when it was not made for two nights", async () => {
    expect(await look({}, "2026-11-23T05:46:00.000Z")).toEqual({});
    expect(await look({}, "2026-11-23T05:48:00.000Z")).toMatchObject({
      problem: "The nightly look was last made on 2026-11-21.",
    });
  });
});
