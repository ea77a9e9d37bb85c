import { IvrError } from "../errors";
import { checkBindings } from "../flow/check/checkBindings";
import type { Bindings } from "../flow/document/bindings";
import { pinLength } from "../flow/keys/pinLength";
import type { AnsweringPorts } from "../publishing/loadAnsweringFlows";
import type { BindingsStore } from "../publishing/ports";
import type { SaveAuditEntry } from "../records/ports";
import type { Etag } from "../worker/ports";
import { findBrokenFlows, type BrokenFlow } from "./findBrokenFlows";
import type { BindingsSection, BindingVersions } from "./ports";
import { unmaskBindings } from "./unmaskBindings";

/** Whether bindings were saved, and the flows callers reach that stopped it or break by it. */
export type BindingsOutcome = Readonly<{ saved: boolean; broken: readonly BrokenFlow[] }>;

/** What changing the bindings needs from outside. */
export type ChangeBindingsPorts = AnsweringPorts &
  Readonly<{
    bindingsStore: BindingsStore & BindingVersions;
    saveAuditEntry: SaveAuditEntry;
    /** ISO instant of now. */
    now: () => string;
  }>;

/** Replaces all bindings, unless a flow that callers reach would break (`force` all the same); hidden values keep what is in use. Rejects with FLOW_INVALID or STORAGE_UNAVAILABLE. */
export type ReplaceBindings = (
  request: Readonly<{ document: unknown; who: string; force?: boolean }>,
) => Promise<BindingsOutcome>;

/** Sets or (`target` undefined) removes what one name means, under its section's etag; hidden values keep what is in use, and the digits of a PIN become its hash. Rejects with BINDING_NOT_FOUND, FLOW_INVALID, CHANGED_MEANWHILE or STORAGE_UNAVAILABLE. */
export type ChangeBinding = (
  request: Readonly<{
    section: BindingsSection;
    key: string;
    target: unknown;
    etag: Etag;
    who: string;
  }>,
) => Promise<BindingsOutcome & Readonly<{ etag?: Etag }>>;

/** Makes the way by which all bindings are replaced. */
export function makeReplaceBindings(ports: ChangeBindingsPorts): ReplaceBindings {
  return async ({ document, who, force = false }) => {
    const bindings = readBindings(document, await ports.bindingsStore.loadBindings());
    const broken = await findBrokenFlows(bindings, ports);
    if (broken.length > 0 && !force) return { saved: false, broken };
    await ports.bindingsStore.saveBindings(bindings);
    await noteSaved(ports, who, "bindings", broken);
    return { saved: true, broken };
  };
}

/** Makes the way by which one name is bound anew. */
export function makeChangeBinding(
  ports: ChangeBindingsPorts & Readonly<{ hashPin: (pin: string) => Promise<string> }>,
): ChangeBinding {
  const { loadBindings, changeBinding } = ports.bindingsStore;
  return async ({ section, key, target, etag, who }) => {
    const inUse = await loadBindings();
    const targets: Readonly<Record<string, unknown>> = inUse[section] ?? {};
    if (target === undefined && !Object.hasOwn(targets, key)) {
      throw new IvrError("BINDING_NOT_FOUND", `The bindings have no ${section}.${key}.`);
    }
    const { [key]: _replaced, ...others } = targets;
    const kept = section === "pins" ? await hashNewPin(target, ports.hashPin) : target;
    const changed = kept === undefined ? others : { ...others, [key]: kept };
    const bindings = readBindings({ ...inUse, [section]: changed }, inUse);
    const broken = await findBrokenFlows(bindings, ports);
    if (broken.length > 0) return { saved: false, broken };
    const known: Readonly<Record<string, unknown>> = bindings[section] ?? {};
    const saved = await changeBinding({ section, key }, known[key], etag);
    await noteSaved(ports, who, `${section}.${key}`, broken);
    return { saved: true, broken, etag: saved };
  };
}

/** A PIN as it is kept, where somebody wrote its digits. Throws FLOW_INVALID for digits that are no PIN. */
async function hashNewPin(
  target: unknown,
  hashPin: (pin: string) => Promise<string>,
): Promise<unknown> {
  if (typeof target !== "string" || !/^\d+$/.test(target)) return target;
  const { least, most } = pinLength;
  if (target.length < least || target.length > most) {
    throw new IvrError("FLOW_INVALID", `A PIN has ${least} to ${most} digits and nothing else.`);
  }
  return hashPin(target);
}

/** The bindings of a document in which what is in use may be hidden. Throws FLOW_INVALID with one line per problem. Pure. */
function readBindings(document: unknown, inUse: Bindings): Bindings {
  const shown = unmaskBindings(document, inUse);
  if (shown.unknown.length > 0) {
    throw new IvrError(
      "FLOW_INVALID",
      `The bindings hide values that are not in use here: ${shown.unknown.join(", ")}. Write them, or name a setting: { "setting": "IVR_SECRET_NAME" }.`,
    );
  }
  const { bindings, problems } = checkBindings(shown.document);
  if (bindings !== undefined) return bindings;
  const lines = problems.map(({ path, message }) =>
    path === "" ? message : `${path}: ${message}`,
  );
  throw new IvrError("FLOW_INVALID", ["The bindings cannot be used:", ...lines].join("\n  "));
}

async function noteSaved(
  { saveAuditEntry, now }: ChangeBindingsPorts,
  who: string,
  subject: string,
  broken: readonly BrokenFlow[],
): Promise<void> {
  const detail = broken.length === 0 ? "" : `breaks ${broken.map(({ flow }) => flow).join(", ")}`;
  await saveAuditEntry({ at: now(), who, what: "bindingsSaved", subject, detail });
}
