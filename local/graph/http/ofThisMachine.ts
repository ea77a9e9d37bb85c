import { isLoopback } from "../../../lib/isLoopback";

/** Pages of this machine may ask the simulator; those of any other place may not. */
export function ofThisMachine(origin: string): string | undefined {
  return URL.canParse(origin) && isLoopback(new URL(origin).hostname) ? origin : undefined;
}
