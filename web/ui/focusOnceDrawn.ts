/** Two seconds of a screen that draws sixty times in one. */
const mostFrames = 120;

let latest = 0;

/**
 * Moves the focus to a place that the change under way draws: right after it, before another key can be pressed, else with
 * one of the next frames. `move` says whether the place was there. Who asks later, or has moved the focus meanwhile, wins.
 */
export function focusOnceDrawn(move: () => boolean): void {
  latest += 1;
  const own = latest;
  const next = (left: number, from: Element | null) => {
    requestAnimationFrame(() => {
      const { activeElement, body } = document;
      const hasMoved = activeElement !== from && activeElement !== body;
      if (own === latest && !hasMoved && !move() && left > 0) next(left - 1, activeElement);
    });
  };
  // What state has changed is drawn in a microtask that was asked for before this one.
  queueMicrotask(() => {
    if (own === latest && !move()) next(mostFrames, document.activeElement);
  });
}

/** Gives the focus to the first that some selectors find and that takes it: what is hidden or disabled does not. */
export function focusFirst(selectors: readonly string[], within: ParentNode = document): boolean {
  return selectors.some((selector) => {
    const found = within.querySelector<HTMLElement>(selector);
    found?.focus();
    return found !== null && document.activeElement === found;
  });
}
