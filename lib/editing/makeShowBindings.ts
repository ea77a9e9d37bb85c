import { IvrError } from "../errors";
import { bindingsSchema } from "../flow/document/bindings";
import type { Etag } from "../worker/ports";
import { maskBindings } from "./maskBindings";
import type { BindingsSection, BindingVersions } from "./ports";

/** The bindings without their secrets, and the etag of each section. */
export type ShownBindings = Readonly<{
  bindings: Readonly<Record<string, unknown>>;
  etags: Readonly<Record<string, Etag>>;
}>;

/** The sections that bindings have. */
export const bindingsSections = Object.keys(bindingsSchema.shape).filter(
  (name): name is BindingsSection => name !== "schema" && name !== "$schema",
);

/** Shows the bindings. Rejects with STORAGE_UNAVAILABLE. */
export type ShowBindings = () => Promise<ShownBindings>;

/** Shows what one name means, without secrets, with its section's etag. Rejects with BINDING_NOT_FOUND or STORAGE_UNAVAILABLE. */
export type ShowBinding = (
  place: Readonly<{ section: BindingsSection; key: string }>,
) => Promise<Readonly<{ target: unknown; etag: Etag }>>;

/** Makes the way by which bindings are looked at. */
export function makeShowBindings(
  ports: Readonly<{ bindingsStore: Pick<BindingVersions, "loadBindingVersions"> }>,
): Readonly<{ showBindings: ShowBindings; showBinding: ShowBinding }> {
  const load = async () => {
    const { bindings, etagOf } = await ports.bindingsStore.loadBindingVersions();
    return { bindings: maskBindings(bindings), etagOf };
  };
  return {
    showBindings: async () => {
      const { bindings, etagOf } = await load();
      const etags = bindingsSections.map((section) => [section, etagOf(section)]);
      return { bindings, etags: Object.fromEntries(etags) as Record<string, Etag> };
    },
    showBinding: async ({ section, key }) => {
      const { bindings, etagOf } = await load();
      const targets = bindings[section];
      if (typeof targets !== "object" || targets === null || !Object.hasOwn(targets, key)) {
        throw new IvrError("BINDING_NOT_FOUND", `The bindings have no ${section}.${key}.`);
      }
      return {
        target: (targets as Readonly<Record<string, unknown>>)[key],
        etag: etagOf(section),
      };
    },
  };
}
