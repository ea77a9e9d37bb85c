import { useWords } from "../words/useWords";

/** The parts of the flow screen, of which a narrow window shows one. */
export type Pane = "steps" | "details" | "phone";

type PaneTabsProps = Readonly<{ pane: Pane; open: (pane: Pane) => void }>;

/** Chooses the part of the flow screen that a narrow window shows; a wide one shows all. */
export function PaneTabs({ pane, open }: PaneTabsProps) {
  const { flow: words } = useWords();
  const panes = { steps: words.steps, details: words.details, phone: words.tryIt } as const;
  const classes = { steps: "ofSteps", details: "ofDetails", phone: "ofPhone" } as const;
  return (
    <nav class="paneTabs">
      {(["steps", "details", "phone"] as const).map((one) => (
        <button
          key={one}
          type="button"
          class={classes[one]}
          aria-current={one === pane ? "true" : undefined}
          onClick={() => open(one)}
        >
          {panes[one]}
        </button>
      ))}
    </nav>
  );
}
