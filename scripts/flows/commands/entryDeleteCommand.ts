import { makeDeleteEntryPoint } from "../../../lib/editing/makeDeleteEntryPoint";
import type { FlowsCommand } from "../flowsCommand";

/** `entry delete DIALLED`: no flow answers that number any more. */
export const entryDeleteCommand: FlowsCommand = {
  words: "entry delete",
  form: "DIALLED",
  summary: 'Let no flow answer a number any more ("*" still does, where it is set).',
  options: {},
  run: async (context, input) => {
    const [dialled = ""] = input.positionals;
    const stores = await context.openStores();
    const entryPoint = await makeDeleteEntryPoint({ ...stores, now: context.now })({
      dialled,
      who: context.who,
      etag: "*",
    });
    context.stdout(
      input.has("json")
        ? JSON.stringify(entryPoint)
        : `${dialled} is no longer answered by ${entryPoint.flow}.`,
    );
    return 0;
  },
};
