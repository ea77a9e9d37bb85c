import { findBarriers } from "./support/findBarriers";
import { findFaults, inEachWindow } from "./support/findFaults";
import { stories } from "./support/stories";

const small = { viewport: { width: 390, height: 844 } };

/** A calendar file with a day off in a year, one that comes every year, and a meeting of every week. */
const calendarFile = (year: number) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:story",
    ...[
      `SUMMARY:Bridge day\r\nDTSTART;VALUE=DATE:${year}0515\r\nDTEND;VALUE=DATE:${year}0517`,
      "SUMMARY:Unity\r\nDTSTART;VALUE=DATE:19901003\r\nRRULE:FREQ=YEARLY",
      "SUMMARY:Team meeting\r\nDTSTART;VALUE=DATE:20200106\r\nRRULE:FREQ=WEEKLY",
    ].map((event) => `BEGIN:VEVENT\r\n${event}\r\nEND:VEVENT`),
    "END:VCALENDAR",
  ].join("\r\n");

stories("what lies around the flows, in a browser", ({ editor, open, keep }) => {
  beforeAll(() => editor().saveDraft("clinic"));

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

  it("says how the app calls back, with its problems at the fields", async () => {
    const opened = await open("/people?section=people");
    const { page } = opened;
    const dialog = page.getByRole("dialog");
    const save = dialog.getByRole("button", { name: "Save" });
    await page.getByRole("button", { name: "Add a person" }).click();
    await dialog.getByLabel("Name in flows").fill("anna");
    await dialog.getByLabel("Full name").fill("Anna");
    await dialog
      .getByLabel("Account in Microsoft 365")
      .fill("5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a0001");
    await save.click();
    await page.getByRole("row", { name: /anna/ }).waitFor();
    await page.getByRole("link", { name: "Callbacks" }).click();
    await page.getByRole("button", { name: "Add a call queue" }).click();
    await dialog.getByLabel("Name in flows").fill("counter");
    await dialog.getByLabel("Full name").fill("Counter");
    const people = dialog.getByLabel("Colleagues who are rung");
    expect(await people.count()).toBe(0);
    await dialog.getByLabel("Who calls back").selectOption("agentFirst");
    await dialog.getByLabel("How often it tries").fill("11");
    await save.click();
    await dialog.getByText("A number from 1 to 10.").waitFor();
    await dialog.getByText("Name at least one colleague").waitFor();
    await dialog.locator('[aria-invalid="true"]:focus').waitFor();
    expect(await findFaults(opened, { name: "callback-form", mark: "", keep })).toEqual([]);
    await people.fill("anna");
    await dialog.getByLabel("How often it tries").fill("2");
    const saved = page.waitForRequest((request) => request.method() === "PUT");
    await save.click();
    expect((await saved).postDataJSON()).toEqual({
      name: "Counter",
      calls: { mode: "agentFirst", people: ["anna"], tries: 2 },
    });
    await page.getByRole("row", { name: /counter .*the app, a colleague first/ }).waitFor();
    await keep(page, "callback-table");
  });

  it("says in German on a telephone's screen how the app calls back", async () => {
    const opened = await open("/people?section=callbackQueues", { ...small, locale: "de-DE" });
    const { page } = opened;
    const dialog = page.getByRole("dialog");
    await page.getByRole("button", { name: "Warteschlange eintragen" }).click();
    await dialog.getByLabel("Wer zurückruft").selectOption("customerFirst");
    await dialog.getByLabel("Sekunden, die es klingelt").fill("5");
    await dialog.getByRole("button", { name: "Speichern" }).click();
    await dialog.getByText("Eine Zahl von 10 bis 120.").waitFor();
    expect(await findFaults(opened, { name: "callback-form", mark: "-390", keep })).toEqual([]);
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

  it("begins a flow with a template, which opens with nothing to mend", async () => {
    const { page, complaints } = await open("");
    await page.getByRole("button", { name: "New", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Begin" }).click();
    await dialog.getByText("Give it a name, such as the company’s.").waitFor();
    await dialog.getByLabel("Name").fill("Möbel & Co");
    await dialog.getByLabel(/^Hours and mailbox/).check();
    await keep(page, "new-flow");
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Begin" }).click();
    await page.getByRole("heading", { level: 1, name: "Möbel & Co" }).waitFor();
    await page.goBack();
    await page
      .getByRole("link", { name: /Möbel & Co.*no number yet.*not live.*Draft of/s })
      .waitFor();
    await keep(page, "flows-with-draft");
    expect(complaints()).toEqual([]);
  });

  it("asks once what the names of a flow mean", async () => {
    const { page, settled } = await open("");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.getByRole("link", { name: /Contoso main line/ }).click();
    await page.getByRole("button", { name: "Dial" }).waitFor();
    await settled();
    expect(asked.filter((path) => path === "/editor/api/bindings").length).toBe(1);
  });

  it("takes holidays from a file, and keeps them in the draft", async () => {
    const { page, complaints } = await open("/hours?flow=clinic");
    const year = new Date().getFullYear() + 1;
    await page.getByText(/^Now: /).waitFor();
    await page.getByRole("button", { name: "From a calendar file" }).click();
    const dialog = page.getByRole("dialog");
    const choose = (name: string, text: string) =>
      dialog
        .getByLabel("Calendar file")
        .setInputFiles({ name, mimeType: "text/calendar", buffer: Buffer.from(text) });
    await choose("page.html", "<html></html>");
    await dialog
      .getByText("page.html is no calendar file. Choose one that ends with .ics.")
      .waitFor();
    await choose("holidays.ics", calendarFile(year));
    await dialog.getByText("4 new holidays").waitFor();
    await dialog.getByText(/more often than once a year: Team meeting/).waitFor();
    await keep(page, "holidays-file");
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Add 4 holidays" }).click();
    await page.getByRole("button", { name: String(year), exact: true }).click();
    await page.getByRole("listitem").filter({ hasText: "Bridge day" }).waitFor();
    await page.getByText(/^Saved /).waitFor();
    await page.reload();
    await page.getByRole("button", { name: String(year), exact: true }).click();
    await page.getByRole("listitem").filter({ hasText: "Bridge day" }).waitFor();
    await page.getByRole("button", { name: "From a calendar file" }).click();
    await choose("holidays.ics", calendarFile(year));
    await dialog.getByText("All of these are in the calendar already.").waitFor();
    expect(complaints()).toEqual([]);
  });

  it("copies a day's hours to another, and says at the day what cannot be", async () => {
    const { page } = await open("/hours?flow=clinic");
    const day = (name: string) => page.getByRole("group", { name, exact: true });
    await day("Monday").getByText("Copy to…").click();
    await day("Monday").getByRole("button", { name: "Saturday" }).click();
    const times = (name: string) =>
      day(name)
        .locator("input")
        .evaluateAll((inputs) => inputs.map((input) => (input as { value?: string }).value));
    expect(await times("Saturday")).toEqual(await times("Monday"));
    await day("Saturday").getByLabel("To").first().fill("05:00");
    await page
      .getByRole("listitem")
      .filter({ hasText: /05:00/ })
      .filter({ hasText: /Saturday/ })
      .waitFor();
    await keep(page, "hours-wrong");
    await page.getByRole("button", { name: /^Undo: / }).click();
  });

  it("takes pasted holidays from whoever operates, and names the lines it does not understand", async () => {
    const { page } = await open("/hours?flow=&as=Operate", small);
    await page.getByRole("heading", { name: "There are no shared hours yet" }).waitFor();
    await page.getByRole("button", { name: "+ Add shared hours" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name in flows").fill("office");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Paste" }).click();
    await dialog.getByLabel("Holidays").fill("Founding day\t1.7.2199\nsome time in May");
    await dialog.getByText("1 new holiday").waitFor();
    await dialog.getByText("Line 2 was not understood: some time in May").waitFor();
    await keep(page, "holidays-paste-390");
    await dialog.getByRole("button", { name: "Add 1 holiday" }).click();
    await page.getByText(/^Next: Founding day, /).waitFor();
    await page.getByText("Not saved yet").waitFor();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Not saved yet").waitFor({ state: "detached" });
    await page.reload();
    await page.getByText(/^Next: Founding day, /).waitFor();
    expect(await page.getByRole("button", { name: "Save", exact: true }).isDisabled()).toBe(true);
  });

  const screens: readonly (readonly [name: string, path: string])[] = [
    ["switches", "/switches"],
    ["entries", "/people"],
    ["people", "/people?section=people"],
    ["people-none", "/people?section=channels"],
    ["hours-of-flow", "/hours?flow=clinic"],
    ["hours-none", "/hours?flow=contoso"],
  ];
  const shown = inEachWindow(screens.map(([name, path]) => ({ name, path })));
  test.each(shown)("keeps nobody out of $name, on a $window", async ({ name, path, ...one }) => {
    const opened = await open(path, { viewport: one.viewport });
    const { page } = opened;
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await findFaults(opened, { name, mark: one.mark, keep })).toEqual([]);
    if (one.window !== "telephone") return;
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 320, height: 640 });
    await keep(page, `${name}-320`);
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });
});
