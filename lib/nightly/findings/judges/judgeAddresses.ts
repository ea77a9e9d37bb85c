import type { FindingPlace, NewFinding, SilentReason } from "../finding";

/** What came of asking an address for nothing. */
export type AddressTrial =
  | Readonly<{ outcome: "answered"; status: number; certificateEndsAt?: string | undefined }>
  | Readonly<{ outcome: "silent"; reason: SilentReason }>;

/** An address of the bindings by its section and name, who uses it, and what came of trying it. */
export type TriedAddress = Readonly<{
  section: "endpoints" | "channels";
  name: string;
  host: string;
  places: readonly FindingPlace[];
  trial: AddressTrial;
}>;

/** Addresses that do not answer, or answer that they are broken. Whoever refuses us is there. Pure. */
export function judgeAddresses(tried: readonly TriedAddress[]): readonly NewFinding[] {
  return tried.flatMap(({ section, name, host, places, trial }): readonly NewFinding[] => {
    const subject = `${section}.${name}`;
    if (trial.outcome === "silent") {
      const { reason } = trial;
      return [{ code: "addressSilent", subject, values: { name, host, reason }, places }];
    }
    const { status } = trial;
    // 501: it does not know how to be asked for nothing, so it is there.
    return status < 500 || status === 501
      ? []
      : [{ code: "addressFails", subject, values: { name, host, status }, places }];
  });
}
