import { IvrError } from "../errors";
import type { SaveAuditEntry } from "../records/ports";
import type { BindingVersions } from "./ports";

/** Where a switch stands; `until` turns it off by itself. */
export type SwitchPosition = Readonly<{ on: boolean; until?: string }>;

/** Throws an emergency switch. Rejects with BINDING_NOT_FOUND, BODY_INVALID (`until` has passed, or goes with off), CHANGED_MEANWHILE or STORAGE_UNAVAILABLE. */
export type ThrowSwitch = (
  request: Readonly<{ key: string; position: SwitchPosition; who: string }>,
) => Promise<SwitchPosition>;

/** Makes the way by which switches are thrown; calls obey within seconds. */
export function makeThrowSwitch(
  ports: Readonly<{
    bindingsStore: BindingVersions;
    saveAuditEntry: SaveAuditEntry;
    /** ISO instant of now. */
    now: () => string;
  }>,
): ThrowSwitch {
  const { loadBindingVersions, changeBinding } = ports.bindingsStore;
  return async ({ key, position: { on, until }, who }) => {
    const at = ports.now();
    if (until !== undefined && (!on || Date.parse(until) <= Date.parse(at))) {
      throw new IvrError(
        "BODY_INVALID",
        on ? `until ${until} has passed already.` : "until goes with on.",
      );
    }
    const { bindings, etagOf } = await loadBindingVersions();
    const { switches = {} } = bindings;
    if (!Object.hasOwn(switches, key)) {
      throw new IvrError(
        "BINDING_NOT_FOUND",
        `The bindings have no switch ${key}. They have: ${Object.keys(switches).join(", ") || "none"}.`,
      );
    }
    const thrown = { on, ...(until === undefined ? {} : { until: new Date(until).toISOString() }) };
    await changeBinding({ section: "switches", key }, thrown, etagOf("switches"));
    const word = on ? "on" : "off";
    const detail = until === undefined ? word : `${word} until ${until}`;
    await ports.saveAuditEntry({
      at,
      who,
      what: "bindingsSaved",
      subject: `switch ${key}`,
      detail,
    });
    return thrown;
  };
}
