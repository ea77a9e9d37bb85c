import type { Flow } from "../../../lib/flow/document/flow";

/** A sound flow of three steps; a test states only what matters to it. */
export function aFlow(changes: Partial<Flow> = {}): Flow {
  return {
    schema: "flow/v1",
    key: "main",
    name: "Main line",
    languages: ["en"],
    timeZone: "Europe/Zurich",
    entry: "welcome",
    nodes: {
      welcome: { type: "say", prompt: "Welcome to Contoso.", next: "choose" },
      choose: {
        type: "menu",
        prompt: [{ text: "For our opening hours, press 1." }, { pause: 0.5 }],
        options: [{ keys: "1", label: "opening hours", next: "hours" }],
      },
      hours: { type: "hangup", prompt: "We are open from 8 to 5. Goodbye." },
    },
    operator: { phone: "+41445550100" },
    ...changes,
  };
}
