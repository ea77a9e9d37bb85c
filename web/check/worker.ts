import * as z from "zod";
import type { CheckRequest } from "./checked";
import { makeChecker } from "./makeChecker";

// The page's policy allows no code that is made of text, which zod would make otherwise.
z.config({ jitless: true });

const check = makeChecker();

/** Checks what the page sends, away from the page, so that typing is never held up. */
addEventListener("message", ({ data }: MessageEvent<CheckRequest>) => {
  postMessage(check(data));
});
