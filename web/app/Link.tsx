import type { ComponentChildren } from "preact";
import { addressOf, type Route } from "./route";
import { followLink } from "./router";

type LinkProps = Readonly<{
  to: Route;
  class?: string;
  /** -1 where another link before it leads to the same place. */
  tabIndex?: -1;
  "aria-current"?: "page" | undefined;
  children: ComponentChildren;
}>;

/** A link to one of the screens. */
export function Link({ to, children, ...rest }: LinkProps) {
  return (
    <a href={addressOf(to)} onClick={(event) => followLink(event, to)} {...rest}>
      {children}
    </a>
  );
}
