import { findFaults, inEachWindow } from "./support/findFaults";
import { stories } from "./support/stories";

stories("what a night found, in a browser", ({ editor, open, keep }) => {
  it("is not mentioned where nothing is wrong, and leads to the step where something is", async () => {
    const { page: before } = await open("");
    await before.getByRole("link", { name: /Contoso main line/ }).waitFor();
    expect(await before.getByText("your attention").count()).toBe(0);
    const at = new Date().toISOString();
    await editor().keepNight({
      at,
      looks: [{ name: "queues", outcome: "lacksPermission", permission: "User.Read.All" }],
      findings: [
        {
          look: "people",
          code: "personGone",
          subject: "people.anna",
          values: { name: "Anna Berg" },
          places: [
            { flow: "contoso", flowName: "Contoso main line", step: "main", stepName: "Main menu" },
          ],
          since: at,
        },
        {
          look: "certificates",
          code: "certificateEnds",
          subject: "orders.contoso.example",
          values: { host: "orders.contoso.example", endsOn: "2026-12-09" },
          places: [],
          isDue: true,
          since: at,
        },
      ],
      mended: [],
    });
    for (const { mark, viewport } of inEachWindow([{}])) {
      const opened = await open("", { viewport });
      await opened.page.getByRole("heading", { name: "2 things need your attention" }).waitFor();
      expect(await findFaults(opened, { name: "nightly", mark, keep })).toEqual([]);
    }
    const { page, complaints } = await open("");
    await page.getByText("Anna Berg is no longer in your organization.").waitFor();
    await page.getByText("Soon", { exact: true }).waitFor();
    await page.getByText(/orders\.contoso\.example ends on (?:9 Dec|Dec 9,) 2026/).waitFor();
    await page.getByText(/Not looked at: queues/).waitFor();
    await page.getByRole("link", { name: "Contoso main line: Main menu" }).click();
    await page.getByRole("tree").waitFor();
    expect(page.url()).toContain("step=main");
    expect(complaints()).toEqual([]);
  });
});
