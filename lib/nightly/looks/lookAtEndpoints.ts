import { judgeAddresses } from "../findings/judges/judgeAddresses";
import type { Look } from "./night";

/** Whether the addresses that flows ask and tell answer at all. */
export const lookAtEndpoints: Look = async ({ tryAddresses }) =>
  judgeAddresses(await tryAddresses());
