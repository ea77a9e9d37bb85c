import type { Problem } from "../app/api";
import { useSayRefusal } from "../words/useSayRefusal";

/** Why the server refused, in words for whoever looks at the screen. */
export function WhyRefused({ problem }: Readonly<{ problem: Problem }>) {
  const { sentence, isServers } = useSayRefusal()(problem);
  return <span lang={isServers === true ? "en" : undefined}>{sentence}</span>;
}
