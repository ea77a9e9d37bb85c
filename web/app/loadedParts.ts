import type { ComponentType } from "preact";

/** Loads code that is not part of the first page. */
export type LoadPart<Props> = () => Promise<ComponentType<Props>>;

const loaded = new WeakMap<object, unknown>();

/** Loads a part and remembers it. Rejects when it cannot be had; the next try is a new one. */
export async function loadPart<Props>(load: LoadPart<Props>): Promise<void> {
  if (!loaded.has(load)) loaded.set(load, await load());
}

/** A part that has been loaded, to be shown without waiting. */
export function loadedPart<Props>(load: LoadPart<Props>): ComponentType<Props> | undefined {
  return loaded.get(load) as ComponentType<Props> | undefined;
}
