import type { LookName, NewFinding, NightlyReport } from "../../../lib/nightly/findings/finding";
import { findingLanguages } from "../../../lib/nightly/findings/findingLanguages";
import { isWorthTelling } from "../../../lib/nightly/findings/isWorthTelling";
import { makeReport, type LookResult } from "../../../lib/nightly/findings/makeReport";
import { makeSayDay } from "../../../lib/nightly/findings/makeSayDay";
import { sayFinding, sayNotLooked } from "../../../lib/nightly/findings/sayFinding";

const first = "2026-11-21T03:47:00.000Z";
const second = "2026-11-22T03:47:00.000Z";
const gone = (name: string): NewFinding => ({
  code: "personGone",
  subject: `people.${name}`,
  values: { name },
  places: [],
});
const looked = (name: LookName, ...findings: readonly NewFinding[]): LookResult => ({
  look: { name, outcome: "looked" },
  findings,
});
const failed = (name: LookName): LookResult => ({
  look: { name, outcome: "failed" },
  findings: [],
});
const names = ({ findings }: NightlyReport) =>
  findings.map(({ subject, since }) => `${subject} since ${since.slice(0, 10)}`);

describe("the report of a night", () => {
  const before = makeReport([looked("people", gone("anna"), gone("ben"))], undefined, first);

  it("knows since when, and what was mended", () => {
    const report = makeReport([looked("people", gone("ben"), gone("cleo"))], before, second);
    expect(names(report)).toEqual(["people.ben since 2026-11-21", "people.cleo since 2026-11-22"]);
    expect(report.mended.map(({ subject }) => subject)).toEqual(["people.anna"]);
  });

  it("leaves what could not be looked at as it was, and calls nothing mended", () => {
    const report = makeReport([failed("people"), looked("numbers")], before, second);
    expect(names(report)).toEqual(["people.anna since 2026-11-21", "people.ben since 2026-11-21"]);
    expect(report.mended).toEqual([]);
    expect(report.looks).toContainEqual({ name: "people", outcome: "failed" });
  });

  it("holds two hundred findings at most", () => {
    const many = Array.from({ length: 300 }, (_none, index) => gone(String(index)));
    expect(makeReport([looked("people", ...many)], undefined, first).findings).toHaveLength(200);
  });
});

describe("people are told", () => {
  const told = (findings: readonly NewFinding[], before?: NightlyReport, at = second) =>
    isWorthTelling(makeReport([looked("people", ...findings)], before, at));
  const known: NightlyReport = {
    ...makeReport([looked("people", gone("anna"))], undefined, first),
    toldAt: first,
  };

  it("of what is new and of what is mended, and not every night of the same", () => {
    expect(told([])).toBe(false);
    expect(told([gone("anna")])).toBe(true);
    expect(told([gone("anna")], known)).toBe(false);
    expect(told([gone("anna"), gone("ben")], known)).toBe(true);
    expect(told([], known)).toBe(true);
  });

  it("of what is still wrong after a week, once more", () => {
    expect(told([gone("anna")], known, "2026-11-28T03:46:00.000Z")).toBe(false);
    expect(told([gone("anna")], known, "2026-11-28T03:47:00.000Z")).toBe(true);
  });
});

describe("a finding", () => {
  it("is said in the language of whoever reads", () => {
    const finding = { ...gone("Anna Berg"), look: "people", since: first } as const;
    expect(sayFinding(finding, findingLanguages.en)).toBe(
      "Anna Berg is no longer in your organization.",
    );
    expect(sayFinding(finding, findingLanguages.de)).toBe("Anna Berg ist nicht mehr im Haus.");
  });

  it("says days as its reader writes them", () => {
    const finding = {
      code: "certificateEnds",
      look: "certificates",
      subject: "crm",
      values: { host: "crm.example", endsOn: "2026-12-09" },
      places: [],
      since: first,
    } as const;
    const { en, de } = findingLanguages;
    expect(sayFinding(finding, de, makeSayDay("de-DE"))).toBe(
      "Das Zertifikat von crm.example endet am 09.12.2026.",
    );
    expect(sayFinding(finding, en, makeSayDay("en-GB"))).toBe(
      "The certificate of crm.example ends on 9 Dec 2026.",
    );
    expect(sayFinding(finding, en)).toBe("The certificate of crm.example ends on 2026-12-09.");
  });

  it("has words and a remedy for every code in both languages, none the same", () => {
    const { en, de } = findingLanguages;
    expect(Object.keys(de.remedies)).toEqual(Object.keys(en.remedies));
    for (const [code, remedy] of Object.entries(en.remedies)) {
      expect(remedy).not.toBe("");
      expect(Object.entries(de.remedies)).not.toContainEqual([code, remedy]);
    }
  });

  it("that could not be looked for is named with the permission it takes", () => {
    expect(
      sayNotLooked(
        { name: "people", outcome: "lacksPermission", permission: "User.Read.All" },
        findingLanguages.en,
      ),
    ).toBe("Not looked at: people (that takes the permission User.Read.All).");
    expect(
      sayNotLooked({ name: "people", outcome: "looked" }, findingLanguages.en),
    ).toBeUndefined();
  });
});
