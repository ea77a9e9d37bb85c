import { IvrError } from "../../../lib/errors";
import type { FlowsCommand } from "../flowsCommand";

/** `entry delete DIALLED`: no flow answers that number any more. */
export const entryDeleteCommand: FlowsCommand = {
  words: "entry delete",
  form: "DIALLED",
  summary: 'Let no flow answer a number any more ("*" still does, where it is set).',
  options: {},
  run: async (context, input) => {
    const [dialled = ""] = input.positionals;
    const { entryPointStore, saveAuditEntry } = await context.openStores();
    const entryPoint = await entryPointStore.loadEntryPoint(dialled);
    if (entryPoint === undefined) {
      throw new IvrError(
        "ENTRY_POINT_NOT_FOUND",
        `No flow answers "${dialled}": npm run flows -- entry list shows what is answered.`,
      );
    }
    await entryPointStore.deleteEntryPoint(dialled);
    await saveAuditEntry({
      at: context.now(),
      who: context.who,
      what: "entryPointDeleted",
      subject: entryPoint.dialled,
      detail: `was answered by ${entryPoint.flow}`,
    });
    context.stdout(
      input.has("json")
        ? JSON.stringify(entryPoint)
        : `${dialled} is no longer answered by ${entryPoint.flow}.`,
    );
    return 0;
  },
};
