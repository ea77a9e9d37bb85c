import { findBarriers } from "./support/findBarriers";
import { stories } from "./support/stories";

const small = { viewport: { width: 390, height: 844 } };
const dark = { colorScheme: "dark" } as const;

stories("what lies around the flows, in a browser", ({ open, keep }) => {
  it("adds a switch, and throws it on a telephone's screen", async () => {
    const { page, complaints } = await open("", small);
    await page.getByRole("link", { name: "Switches" }).click();
    await page.getByRole("heading", { name: "There is no switch yet" }).waitFor();
    await keep(page, "switches-none-390");
    await page.getByRole("button", { name: "Add a switch" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("bad weather");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByText(/begins with a letter and has no spaces/).waitFor();
    await dialog.getByLabel("Name").fill("storm");
    await dialog.getByRole("button", { name: "Save" }).click();
    const card = page.getByRole("listitem", { name: "storm" });
    await card.getByText("Nobody has used it yet").waitFor();
    await card.getByLabel("How long storm stays on").selectOption({ label: "for an hour" });
    await card.getByRole("button", { name: "Turn on storm" }).click();
    await card.getByText(/^On until /).waitFor();
    await card.getByText(/^Last by you, /).waitFor();
    await keep(page, "switches-on-390");
    expect(await findBarriers(page)).toEqual([]);
    await card.getByRole("button", { name: "Turn off storm" }).click();
    await card.getByText("Off", { exact: true }).waitFor();
    expect(complaints()).toEqual([]);
  });

  it("says at the field that a switch cannot end in the past", async () => {
    const { page } = await open("/switches");
    const card = page.getByRole("listitem", { name: "storm" });
    await card.getByLabel("How long storm stays on").selectOption({ label: "until another time…" });
    await card.getByLabel("Until when").fill("2020-01-01T08:00");
    await card.getByRole("button", { name: "Turn on storm" }).click();
    await card.getByText("This time has passed already. Choose a later one.").waitFor();
    await card.getByLabel("Until when").fill("2199-01-01T08:00");
    await card.getByRole("button", { name: "Turn on storm" }).click();
    await card.getByText(/^On until .*2199/).waitFor();
    await keep(page, "switches-on");
    expect(await card.getByRole("button", { name: "Turn off storm" }).count()).toBe(1);
  });

  it("lets nobody throw a switch who may only look", async () => {
    const { page } = await open("/switches?as=View");
    await page.getByRole("listitem", { name: "storm" }).waitFor();
    await page.getByText(/needs the role Operate/).waitFor();
    expect(await page.getByRole("button", { name: /Turn (?:on|off) storm/ }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Add a switch" }).count()).toBe(0);
  });

  it("adds a number, corrects it at the field, changes it and removes it", async () => {
    const { page, complaints } = await open("/people");
    await page.getByRole("link", { name: "Outside numbers" }).click();
    await page.getByRole("button", { name: "Add a number" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name in flows").fill("laboratory");
    await dialog.getByLabel("Telephone number").fill("030 555077");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.getByText(/^A number begins with \+ and the country/).waitFor();
    await keep(page, "number-form");
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByLabel("Telephone number").fill("+49 30 555077");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByRole("row", { name: /laboratory \+4930555077/ }).waitFor();
    await page.getByRole("button", { name: "Change laboratory" }).click();
    await dialog.getByLabel("Telephone number").fill("+49 30 555078");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByRole("row", { name: /laboratory \+4930555078/ }).waitFor();
    await page.getByRole("button", { name: "Change laboratory" }).click();
    await dialog.getByRole("button", { name: "Remove…" }).click();
    await dialog.getByRole("button", { name: "Remove", exact: true }).click();
    await page.getByRole("row", { name: /laboratory/ }).waitFor({ state: "detached" });
    expect(complaints()).toEqual([]);
  });

  it("names the flows whose callers would be stranded, and keeps the name", async () => {
    const { page } = await open("/people?section=queues");
    await page
      .getByRole("button", { name: /^Change / })
      .first()
      .click();
    const dialog = page.getByRole("dialog");
    const name = await dialog.getByRole("heading").textContent();
    await dialog.getByRole("button", { name: "Remove…" }).click();
    await dialog.getByRole("button", { name: "Remove", exact: true }).click();
    await dialog.getByText(/callers of these flows would be stranded: contoso/).waitFor();
    await keep(page, "name-refused");
    await page.reload();
    await page.getByRole("row", { name: new RegExp(name ?? "") }).waitFor();
    expect(name).not.toBe("");
  });

  it("writes PINs and headers, and never shows them again", async () => {
    const { page } = await open("/people?section=endpoints");
    await page.getByRole("button", { name: "Add a system" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name in flows").fill("crm");
    await dialog.getByLabel("Address").fill("https://crm.example/find");
    await dialog.getByRole("button", { name: "+ header" }).click();
    await dialog.getByLabel("Header").fill("x-key");
    await dialog.getByLabel("Value").fill("s3cret");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Change crm" }).click();
    const value = dialog.getByLabel("Value: x-key");
    expect(await value.inputValue()).toBe("");
    expect(await value.getAttribute("placeholder")).toBe("kept unless you write another");
    await keep(page, "system-form");
    await dialog.getByLabel("Address").fill("https://crm.example/look");
    const saved = page.waitForRequest((request) => request.method() === "PUT");
    await dialog.getByRole("button", { name: "Save" }).click();
    expect((await saved).postDataJSON()).toEqual({
      url: "https://crm.example/look",
      headers: { "x-key": "(hidden)" },
    });
    await page.getByRole("link", { name: "PINs" }).click();
    await page.getByRole("button", { name: "Add a PIN" }).click();
    await dialog.getByLabel("Name in flows").fill("staff");
    await dialog.getByLabel("PIN", { exact: true }).fill("482915");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByRole("row", { name: /staff not shown/ }).waitFor();
  });

  it("says what callers will hear before a number is given to a flow", async () => {
    const { page, complaints } = await open("/people");
    await page.getByRole("button", { name: "Add a number" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Number", { exact: true }).fill("+49 30 555000");
    await dialog.getByLabel("Flow", { exact: true }).selectOption({ label: "Contoso main line" });
    await dialog.getByLabel("Version").selectOption({ label: "always version 1" });
    await dialog.getByText("Whoever dials +4930555000 will hear “Contoso main line”.").waitFor();
    await dialog.getByText(/^Later versions will not reach/).waitFor();
    await keep(page, "entry-form");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page
      .getByRole("row", { name: /\+4930555000 Contoso main line always version 1/ })
      .waitFor();
    await page.getByRole("button", { name: "Change +4930555000" }).click();
    await dialog.getByRole("button", { name: "Remove…" }).click();
    await dialog.getByText(/will hear “Contoso main line”, as for every other number/).waitFor();
    await dialog.getByRole("button", { name: "Remove", exact: true }).click();
    await page.getByRole("row", { name: /4930555000/ }).waitFor({ state: "detached" });
    expect(complaints()).toEqual([]);
  });

  it("leads to every screen from the menu of a telephone's screen, in German too", async () => {
    const { page } = await open("/switches", { ...small, locale: "de-DE" });
    await page.getByRole("button", { name: "Menü" }).click();
    await keep(page, "menu-390-german");
    await page.getByRole("link", { name: "Personen und Nummern" }).click();
    await page.getByRole("heading", { level: 1, name: "Personen und Nummern" }).waitFor();
    await keep(page, "people-390-german");
    expect(new URL(page.url()).pathname).toBe("/editor/people");
  });

  it("asks once what the names of a flow mean", async () => {
    const { page } = await open("");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.getByRole("link", { name: /Contoso main line/ }).click();
    await page.getByRole("button", { name: "Dial" }).waitFor();
    await page.waitForLoadState("networkidle");
    expect(asked.filter((path) => path === "/editor/api/bindings").length).toBe(1);
  });

  const screens: readonly (readonly [name: string, path: string])[] = [
    ["switches", "/switches"],
    ["entries", "/people"],
    ["people", "/people?section=people"],
    ["people-none", "/people?section=channels"],
  ];
  const looks = [
    { look: "light", options: {} },
    { look: "dark", options: dark },
    { look: "390", options: small },
    { look: "390-dark", options: { ...small, ...dark } },
    { look: "320", options: { viewport: { width: 320, height: 640 } } },
  ];
  const shown = screens.flatMap(([name, path]) =>
    looks.map(({ look, options }) => ({ name, path, look, options })),
  );
  test.each(shown)("keeps nobody out of $name, $look", async ({ name, path, look, options }) => {
    const { page, complaints } = await open(path, options);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    await keep(page, `${name}-${look}`);
    expect(await findBarriers(page)).toEqual([]);
    expect(complaints()).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });
});
