import { makeThrowSwitch } from "../../../lib/editing/makeThrowSwitch";
import { omitUndefined } from "../../../lib/flow/omitUndefined";
import type { FlowsCommand } from "../flowsCommand";

/** `switch KEY on|off`: throws an emergency switch, until it is thrown back or its time is up. */
export const switchSetCommand: FlowsCommand = {
  words: "switch",
  form: "KEY on|off [--until ISO]",
  summary: "Throw an emergency switch that hours steps obey; --until turns it off by itself.",
  options: { until: "text" },
  run: async (context, input) => {
    const [key = "", position = ""] = input.positionals;
    const until = input.text("until");
    const problem = problemWith(position, until, context.now());
    if (problem !== undefined) {
      context.stderr(problem);
      return 2;
    }
    const throwSwitch = makeThrowSwitch({ ...(await context.openStores()), now: context.now });
    const thrown = await throwSwitch({
      key,
      position: { on: position === "on", ...omitUndefined({ until }) },
      who: context.who,
    });
    const ends = until === undefined ? "" : ` until ${until}`;
    context.stdout(
      input.has("json")
        ? JSON.stringify({ key, ...thrown })
        : `The switch ${key} is ${position}${ends}; calls obey it within seconds.`,
    );
    return 0;
  },
};

function problemWith(position: string, until: string | undefined, now: string): string | undefined {
  if (position !== "on" && position !== "off") {
    return `A switch is thrown on or off, not "${position}".`;
  }
  if (until === undefined) return undefined;
  const ends = Date.parse(until);
  if (position === "off" || Number.isNaN(ends)) {
    return "--until goes with on and takes an instant such as 2026-12-24T18:00:00Z.";
  }
  return ends <= Date.parse(now) ? `--until ${until} has passed already.` : undefined;
}
