import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

type Collect = (options: Readonly<{ type: "minor" }>) => void;
let collect: Collect | undefined;

/**
 * Collects what has become garbage of late, so that what one thing leaves is not charged to what is measured next. A whole
 * collection would also throw away optimized code, which everybody then had to warm up anew.
 */
export function collectGarbage(): void {
  if (collect === undefined) {
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as Collect;
  }
  collect({ type: "minor" });
}
