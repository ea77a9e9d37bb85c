import * as z from "zod";
import type { ForeignText } from "./imported";
import { importText } from "./importText";

// The page's policy allows no code that is made of text, which zod would make otherwise.
z.config({ jitless: true });

/** Reads files of other systems beside the page, which a large one would hold up. */
addEventListener("message", ({ data }: MessageEvent<ForeignText>) => {
  postMessage(importText(data));
});
