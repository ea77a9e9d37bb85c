import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { buildDemo } from "../../scripts/web/buildDemo";
import { findBrowser } from "../../scripts/web/findBrowser";
import { findFaults, windows } from "./support/findFaults";
import { startFileServer } from "./support/startFileServer";

// Many programs may share the processor with a browser.
jest.setTimeout(180_000);

const executablePath = findBrowser(process.env);
const pictures = join(__dirname, "../../dist/screenshots");
const stories =
  executablePath === undefined && process.env["CI"] === undefined ? "without" : "with";

const opened: Page[] = [];
let folder: string;
let browser: Browser;
let server: Awaited<ReturnType<typeof startFileServer>>;

async function begin(): Promise<void> {
  if (executablePath === undefined)
    throw new Error("There is no Chromium: apt-get install chromium.");
  folder = mkdtempSync(join(tmpdir(), "demo-"));
  await buildDemo(folder);
  [browser, server] = await Promise.all([
    chromium.launch({ executablePath, chromiumSandbox: false }),
    startFileServer(folder, "/some/where/"),
  ]);
}

async function open(options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    ...options,
  });
  const page = await context.newPage();
  opened.push(page);
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(server.address);
  await page.getByRole("button", { name: /^(?:Dial|Wählen)$/ }).waitFor();
  return {
    page,
    complaints: () => complaints,
    /** Whatever was asked for elsewhere than below the page's own path. */
    askedElsewhere: () => asked.filter((address) => !address.startsWith(server.address)),
    settled: () => page.waitForLoadState("networkidle"),
  };
}

const keep = async (page: Page, name: string) => {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
};

const heard = (page: Page) => page.getByRole("log");
const behind = (page: Page) => page.getByRole("region", { name: "Behind the call" });
const atOnce = (page: Page) => page.getByRole("button", { name: "At once" }).click();

const tell = () => {
  beforeAll(begin, 180_000);
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.context().close()));
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
    rmSync(folder, { recursive: true });
  });

  it("takes a call by the keys of the keyboard, and lights its way up, and asks nobody for anything", async () => {
    const { page, complaints, askedElsewhere } = await open();
    await page.getByLabel("Contoso main line").check();
    await atOnce(page);
    await page.getByRole("button", { name: "Dial" }).click();
    await heard(page).getByText("Welcome to Contoso.").waitFor();
    await page.locator(".card.here").getByText("The caller is here").waitFor();
    await page.keyboard.press("1");
    await heard(page).getByText("I am connecting you with sales.").waitFor();
    await heard(page).getByText("Put through: sales.").waitFor();
    await behind(page).getByText("transfer queue:sales").waitFor();
    expect(await page.locator(".card.passed").count()).toBeGreaterThan(1);
    expect(complaints()).toEqual([]);
    expect(askedElsewhere()).toEqual([]);
  });

  it("helps a caller on whose key was lost, whose transfer failed, and who held the line", async () => {
    const { page, complaints } = await open();
    await page.getByLabel("Contoso main line").check();
    await atOnce(page);
    await page.getByRole("button", { name: "Dial" }).click();
    await heard(page).getByText("Welcome to Contoso.").waitFor();
    await page.getByRole("button", { name: /^Lose a notification/ }).click();
    await page.getByRole("status").getByText("It goes wrong").waitFor();
    await heard(page).focus();
    await page.keyboard.press("1");
    await page.getByRole("status").getByText("goes on by its own clock").waitFor();
    expect(await behind(page).locator(".turn.lost").allTextContents()).toEqual([
      expect.stringContaining("tone1"),
    ]);
    const hold = page.getByRole("button", { name: /^Hold the line/ });
    await hold.click();
    await heard(page).getByText("The call is on hold.").waitFor();
    await hold.click();
    await heard(page).getByText("The call goes on.").waitFor();
    await page.getByRole("button", { name: /^Fail a transfer/ }).click();
    await heard(page).focus();
    await page.keyboard.press("1");
    await heard(page).getByText("Not reached: busy.").waitFor();
    expect(complaints()).toEqual([]);
  });

  it("speaks German where the browser does, and calls a practice that does so too", async () => {
    const { page, complaints } = await open({ locale: "de-DE" });
    await page.getByRole("heading", { name: "Rufen Sie ein Telefonmenü an" }).waitFor();
    expect(await page.getByLabel("Praxis am Park").isChecked()).toBe(true);
    await page.getByRole("button", { name: "Wählen" }).click();
    await heard(page).getByText("Für Deutsch drücken Sie").waitFor();
    await page.getByLabel("Sprache").selectOption("en");
    await page.getByRole("heading", { name: "Call a telephone menu" }).waitFor();
    expect(complaints()).toEqual([]);
  });

  it.each(windows)("keeps nobody out on a $window", async ({ mark, viewport }) => {
    const opening = await open({ viewport });
    const { page } = opening;
    expect(await findFaults(opening, { name: "demo-first", mark, keep })).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
    await atOnce(page);
    await page.getByRole("button", { name: "Dial" }).click();
    await page.getByRole("button", { name: /^Lose a notification/ }).click();
    await heard(page).focus();
    await page.keyboard.press("2");
    await page.keyboard.press("2");
    await behind(page).locator(".turn.lost").waitFor();
    expect(await findFaults(opening, { name: "demo-call", mark, keep })).toEqual([]);
  });
};

if (stories === "with") {
  describe("the page that calls itself", () => {
    tell();
  });
} else {
  process.stderr.write("NO BROWSER: the story of the demo page was skipped; install Chromium.\n");
  it("no browser is here to call in", () => expect(executablePath).toBeUndefined());
}
