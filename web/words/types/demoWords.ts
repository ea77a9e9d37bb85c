/** What the page says on which anybody calls a menu. */
export type DemoWords = Readonly<{
  demo: Readonly<{
    title: string;
    lead: string;
    which: string;
    flows: Readonly<Record<"shop" | "clinic" | "bank" | "contoso", string>>;
    hints: Readonly<Record<"shop" | "clinic" | "bank" | "contoso", string>>;
    phone: string;
    when: string;
    breaks: string;
    breaksLater: string;
    breaksNow: string;
    troubles: Readonly<
      Record<"lostNews" | "failedTransfer", Readonly<{ title: string; help: string }>>
    >;
    hold: Readonly<{ title: string; help: string }>;
    isHeld: string;
    isComing: string;
    isLost: string;
    behind: string;
    behindHelp: string;
    behindEmpty: string;
    kinds: Readonly<Record<"told" | "asked" | "stands" | "lost", string>>;
  }>;
}>;
