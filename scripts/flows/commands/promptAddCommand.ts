import { makeUploadPrompt } from "../../../lib/editing/prompts/makeUploadPrompt";
import type { FlowsCommand } from "../flowsCommand";
import { readBytes } from "../readBytes";

/** `prompt add FILE.wav --words "..."`: keeps somebody's own recording. */
export const promptAddCommand: FlowsCommand = {
  words: "prompt add",
  form: 'FILE --words "TEXT"',
  summary: "Keep your own recording (WAV), with the words it says, and print the id for flows.",
  options: { words: "text" },
  run: async (context, input) => {
    const [file = ""] = input.positionals;
    const words = input.text("words")?.trim() ?? "";
    if (words === "") {
      context.stderr('What does the recording say? Give --words "...": people who read need it.');
      return 2;
    }
    const bytes = await readBytes(file);
    const stores = await context.openStores();
    const uploaded = await makeUploadPrompt({ ...stores, now: context.now })({
      bytes,
      words,
      who: context.who,
    });
    if (input.has("json")) {
      context.stdout(JSON.stringify(uploaded));
      return 0;
    }
    uploaded.warnings.forEach((warning) => context.stdout(`warning: ${warning}`));
    const item = JSON.stringify({ text: words, audio: uploaded.promptId });
    context.stdout(`${file} is kept (${uploaded.seconds} s). In a flow's prompt, write:\n${item}`);
    return 0;
  },
};
