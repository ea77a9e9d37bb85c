import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { findBrowser } from "../../../scripts/web/findBrowser";
import { startEditor, type Editor } from "./startEditor";

/** A page of the editor, and what went wrong in it: violations of its policy, errors of its scripts. */
export type OpenPage = Readonly<{
  page: Page;
  complaints: () => readonly string[];
  /** Resolves when nothing is on its way any more: no request, no part of the page, no check. */
  settled: () => Promise<void>;
}>;

/** Where stories take place. */
export type Stage = Readonly<{
  editor: () => Editor;
  /** Opens a screen by its path, signed in; the page is closed after the story. */
  open: (path: string, options?: BrowserContextOptions) => Promise<OpenPage>;
  /** Keeps a picture for people to look at. */
  keep: (page: Page, name: string) => Promise<void>;
}>;

const pictures = join(__dirname, "../../../dist/screenshots");

/**
 * Stories told in a real browser, against a stack of their own. Without a browser they are left out, which is said in one
 * line; where CI says that it is CI, a missing browser is a failure. `environment` sets the stack up differently.
 */
export function stories(
  title: string,
  tell: (stage: Stage) => void,
  environment: Readonly<Record<string, string>> = {},
): void {
  const path = findBrowser(process.env);
  if (path === undefined && process.env["CI"] === undefined) {
    process.stderr.write(
      "NO BROWSER: the stories of the editor were skipped; install Chromium, or name one in CHROME_PATH.\n",
    );
    it(`${title}: no browser is here to tell them in`, () => expect(path).toBeUndefined());
    return;
  }
  jest.setTimeout(longestStoryInMs);
  describe(title, () => tell(makeStage(path, environment)));
}

/** A stack and a browser start in ten seconds, and in a minute and more where many programs share a processor. */
const longestBeginInMs = 180_000;
/** A story takes seconds; on such a machine what it waits for may take ten times as long. */
const longestStoryInMs = 180_000;
const longestWaitInMs = 60_000;

function makeStage(
  executablePath: string | undefined,
  environment: Readonly<Record<string, string>>,
): Stage {
  let browser: Browser;
  let editor: Editor;
  const opened: Page[] = [];

  const begin = async () => {
    if (executablePath === undefined)
      throw new Error("There is no Chromium: apt-get install chromium.");
    [browser, editor] = await Promise.all([
      chromium.launch({
        executablePath,
        // A container has no user namespaces; what is shown is ours alone.
        chromiumSandbox: false,
        args: ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
      }),
      startEditor(environment),
    ]);
  };
  beforeAll(begin, longestBeginInMs);
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.context().close()));
  });
  afterAll(async () => {
    await Promise.all([browser.close(), editor.close()]);
  });
  return {
    editor: () => editor,
    open: async (path, options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: "en-GB",
        ...options,
      });
      context.setDefaultTimeout(longestWaitInMs);
      const page = await context.newPage();
      opened.push(page);
      const complaints: string[] = [];
      page.on("pageerror", ({ message }) => complaints.push(message));
      page.on("console", (message) => {
        const text = message.text();
        // A flow without a draft is asked for its draft all the same.
        if (message.type() === "error" && !/status of 404/.test(text)) complaints.push(text);
      });
      const settled = makeSettled(page);
      const proof = editor.token === "" ? "" : `#token=${editor.token}`;
      await page.goto(`${editor.address}${path}${proof}`);
      return { page, complaints: () => complaints, settled };
    },
    keep: async (page, name) => {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
  };
}

const stillWaits = `new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(
  document.querySelector(".waiting") !== null ||
    /^(?:Checking|Wird geprüft)…$/.test(document.querySelector(".problems summary")?.textContent ?? "")))))`;

/** Looks at what a page asks for from its beginning on. It must be quiet for three frames: an answer may bring the next question. */
function makeSettled(page: Page): OpenPage["settled"] {
  const running = new Set<unknown>();
  page.on("request", (request) => running.add(request));
  page.on("requestfinished", (request) => running.delete(request));
  page.on("requestfailed", (request) => running.delete(request));
  return async () => {
    for (let quiet = 0; quiet < 3;) {
      const waits = await page.evaluate<boolean>(stillWaits);
      quiet = waits || running.size > 0 ? 0 : quiet + 1;
    }
  };
}
