/** A flow that is sound as it is and needs no names, and bindings to put names into. Pure. */
export function starterDocuments(
  key: string,
  timeZone: string,
): Readonly<{ flow: unknown; bindings: unknown }> {
  return {
    flow: {
      $schema: "./docs/flow.schema.json",
      schema: "flow/v1",
      key,
      name: `The line ${key}`,
      languages: ["en"],
      timeZone,
      entry: "main",
      tests: [
        {
          name: "Somebody asks when we are there",
          keys: "1 w h",
          expect: { ends: "abandoned", path: ["main", "hours"], hears: ["from nine to five"] },
        },
      ],
      nodes: {
        main: {
          type: "menu",
          title: "Main menu",
          prompt: "Welcome. For our opening hours, press 1. For our address, press 2.",
          options: [
            { keys: "1", label: "our opening hours", next: "hours" },
            { keys: "2", label: "our address", next: "address" },
          ],
        },
        hours: {
          type: "say",
          title: "Opening hours",
          prompt: "We are here on working days from nine to five.",
          next: "main",
        },
        address: {
          type: "say",
          title: "Address",
          prompt: "You find us at the market square, number one.",
          next: "main",
        },
      },
    },
    bindings: { $schema: "./docs/bindings.schema.json", schema: "bindings/v1" },
  };
}
