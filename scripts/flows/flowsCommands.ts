import { backupCommand } from "./commands/backupCommand";
import { bindingsSetCommand } from "./commands/bindingsSetCommand";
import { bindingsShowCommand } from "./commands/bindingsShowCommand";
import { bringBackCommand } from "./commands/bringBackCommand";
import { canaryCommand } from "./commands/canaryCommand";
import { checkCommand } from "./commands/checkCommand";
import { deleteCommand } from "./commands/deleteCommand";
import { diffCommand } from "./commands/diffCommand";
import { drawCommand } from "./commands/drawCommand";
import { entryDeleteCommand } from "./commands/entryDeleteCommand";
import { entryListCommand } from "./commands/entryListCommand";
import { entrySetCommand } from "./commands/entrySetCommand";
import { exportCommand } from "./commands/exportCommand";
import { importCommand } from "./commands/importCommand";
import { listCommand } from "./commands/listCommand";
import { newCommand } from "./commands/newCommand";
import { pageCommand } from "./commands/pageCommand";
import { pinCommand } from "./commands/pinCommand";
import { plannedCommand } from "./commands/plannedCommand";
import { promptAddCommand } from "./commands/promptAddCommand";
import { publishCommand } from "./commands/publishCommand";
import { restoreCommand } from "./commands/restoreCommand";
import { retireCommand } from "./commands/retireCommand";
import { rollbackCommand } from "./commands/rollbackCommand";
import { showCommand } from "./commands/showCommand";
import { simulateCommand } from "./commands/simulateCommand";
import { switchSetCommand } from "./commands/switchSetCommand";
import { testCommand } from "./commands/testCommand";
import { versionsCommand } from "./commands/versionsCommand";
import { withdrawCommand } from "./commands/withdrawCommand";
import type { FlowsCommand } from "./flowsCommand";

/** All commands, in the order in which the help shows them. */
export const flowsCommands: readonly FlowsCommand[] = [
  newCommand,
  checkCommand,
  testCommand,
  simulateCommand,
  publishCommand,
  canaryCommand,
  plannedCommand,
  withdrawCommand,
  listCommand,
  showCommand,
  drawCommand,
  pageCommand,
  versionsCommand,
  diffCommand,
  rollbackCommand,
  retireCommand,
  deleteCommand,
  bringBackCommand,
  entryListCommand,
  entrySetCommand,
  entryDeleteCommand,
  bindingsShowCommand,
  bindingsSetCommand,
  switchSetCommand,
  promptAddCommand,
  exportCommand,
  importCommand,
  backupCommand,
  restoreCommand,
  pinCommand,
];
