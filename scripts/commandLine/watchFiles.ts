import { watch } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { IvrError } from "../../lib/errors";

/** An editor saves in several steps; they count as one. */
const settleInMs = 150;

/** Yields whenever something changed in the folders of some files, until nobody asks any more. Rejects with CONFIG_INVALID when there is no such folder. */
export async function* watchFiles(files: readonly string[]): AsyncGenerator<void, void> {
  let wake = () => {};
  let changed = new Promise<void>((resolve) => (wake = resolve));
  const watchers = [...new Set(files.map((file) => dirname(file)))].map((folder) =>
    watchFolder(folder, () => wake()),
  );
  try {
    for (;;) {
      await changed;
      await sleep(settleInMs);
      changed = new Promise<void>((resolve) => (wake = resolve));
      yield;
    }
  } finally {
    watchers.forEach((watcher) => watcher.close());
  }
}

function watchFolder(folder: string, tell: () => void) {
  try {
    return watch(folder, tell);
  } catch (cause) {
    throw new IvrError(
      "CONFIG_INVALID",
      `The folder ${folder} cannot be watched: check its name.`,
      {
        cause,
      },
    );
  }
}
