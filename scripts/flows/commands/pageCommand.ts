import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Bindings } from "../../../lib/flow/document/bindings";
import type { Flow } from "../../../lib/flow/document/flow";
import { localTime } from "../../../lib/flow/time/localTime";
import { makeMenuPage } from "../../../lib/menuPage/makeMenuPage";
import { renderMenuPage } from "../../../lib/menuPage/renderMenuPage";
import type { CommandInput } from "../../commandLine/command";
import type { FlowsCommand } from "../flowsCommand";
import type { FlowsContext } from "../flowsContext";
import { isFile } from "../isFile";
import { loadFlowDocument } from "../loadFlowDocument";
import { parseFlow } from "../parseFlow";

/** `page KEY|FILE`: the menu as pages for a web site, one for each language. */
export const pageCommand: FlowsCommand = {
  words: "page",
  form: "KEY|FILE [--out DIRECTORY] [--number NUMBER]",
  summary: "Write the menu as pages to read, one for each language, for a web site of your own.",
  options: { out: "text", number: "text" },
  run: async (context, input) => {
    const { flow, schedules } = await loadSource(context, input);
    const directory = input.text("out") ?? ".";
    const nameOf = (language: string) =>
      `${flow.key}${language === flow.languages[0] ? "" : `.${language}`}.html`;
    const today = localTime(context.now(), flow.timeZone).date;
    const number = input.text("number");
    const files = flow.languages.map((language) => ({
      path: join(directory, nameOf(language)),
      html: renderMenuPage(makeMenuPage({ flow, schedules, language, number, today }), nameOf),
    }));
    try {
      await mkdir(directory, { recursive: true });
      for (const { path, html } of files) await writeFile(path, html);
    } catch {
      // Whatever the reason, another place is the remedy.
      context.stderr(`Nothing can be written to ${directory}: choose a folder of yours.`);
      return 1;
    }
    const paths = files.map(({ path }) => path);
    context.stdout(input.has("json") ? JSON.stringify({ files: paths }) : paths.join("\n"));
    return 0;
  },
};

async function loadSource(
  context: FlowsContext,
  input: CommandInput,
): Promise<Readonly<{ flow: Flow; schedules?: Bindings["schedules"] }>> {
  const [word = ""] = input.positionals;
  if (isFile(word)) return { flow: await parseFlow(word) };
  const { flowStore, bindingsStore } = await context.openStores();
  const { flow } = await loadFlowDocument(flowStore, word, input);
  return { flow, schedules: (await bindingsStore.loadBindings()).schedules };
}
