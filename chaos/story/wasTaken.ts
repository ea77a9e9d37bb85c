import type { AppRequest } from "./callStory";

/** Graph did what was asked, whether or not the app heard of it. Pure. */
export function wasTaken({ status }: AppRequest): boolean {
  return status !== undefined && status >= 200 && status < 300;
}
