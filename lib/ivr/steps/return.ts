import { leaveBy } from "../turn/next";
import type { Behaviour } from "./behaviour";

/** Comes back from a flow within a flow. */
export const returning: Behaviour<"return"> = { enter: () => leaveBy("return") };
