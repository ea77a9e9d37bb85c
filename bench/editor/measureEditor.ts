import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../../scripts/web/findBrowser";
import { menuFlow } from "../flows/menuFlow";
import type { Measure } from "../measure";
import { makeCleanUp } from "../support/cleanUp";
import { startStack } from "../support/startStack";
import { editorFigures } from "./editorFigures";
import { makeOpenPage } from "./makeOpenPage";
import { measurePaints } from "./measurePaints";
import { measureTyping } from "./measureTyping";
import { timeOutline } from "./timeOutline";

const steps = 500;

/** The editor in a browser, served by the local stack: how soon something is seen, and how typing in a flow of 500 steps feels. */
export const measureEditor: Measure = async ({ quick, say }) => {
  const executablePath = findBrowser(process.env);
  if (executablePath === undefined) {
    throw new Error("There is no browser: install Chromium or Chrome, or name one in CHROME_PATH.");
  }
  const cleanUp = makeCleanUp();
  try {
    say("starting the local stack and a browser");
    const stack = cleanUp.add(startStack(), ({ stop }) => stop());
    const { editor, functions, functionKey } = await stack.ready;
    const browser = cleanUp.add(
      // A container has no user namespaces; what is shown is ours alone.
      await chromium.launch({ executablePath, chromiumSandbox: false }),
      (one) => one.close(),
    );
    const clinic = readFileSync(join(__dirname, "../../flows/clinic.flow.json"), "utf8");
    for (const [key, body] of [
      ["clinic", clinic],
      ["bench", JSON.stringify(menuFlow(steps))],
    ] as const) {
      const response = await fetch(`${functions}/api/flows/${key}/draft`, {
        method: "PUT",
        headers: { "x-functions-key": functionKey, "Content-Type": "application/json" },
        body,
      });
      if (!response.ok) throw new Error(await response.text());
    }
    const open = makeOpenPage(browser, editor);
    say("opening the list and a flow, with the processor as it is and slowed down");
    const paints = await measurePaints(open, quick ? 1 : 5);
    say(`typing in a flow of ${steps} steps`);
    const typing = await measureTyping(open, quick ? 5 : 20);
    const outline = await timeOutline(quick);
    return { figures: editorFigures({ paints, typing, outline }), details: { paints, typing } };
  } finally {
    await cleanUp.run();
  }
};
