import type { FindingPlace } from "../findings/finding";
import { judgeEnds, type Ending } from "../findings/judges/judgeEnds";
import { findMissingPermission } from "./findMissingPermission";
import type { Look, Night } from "./night";

/** Whether certificates and secrets end within 30 days: of the addresses that flows use, of the app's own address, and what the app is known by at Graph. */
export const lookAtCertificates: Look = async (night) => {
  const own = await findOwnEndings(night);
  const { ports, at, tryAddresses } = night;
  const tried = await tryAddresses();
  const hosts = new Map<string, Readonly<{ endsAt: string; places: readonly FindingPlace[] }>>();
  for (const { host, trial, places } of tried) {
    if (trial.outcome === "silent" || trial.certificateEndsAt === undefined) continue;
    const known = hosts.get(host)?.places ?? [];
    hosts.set(host, { endsAt: trial.certificateEndsAt, places: [...known, ...places] });
  }
  if (ports.publicUrl !== undefined) {
    const trial = await ports.tryAddress(`${ports.publicUrl}/api/health`);
    const endsAt = trial.outcome === "answered" ? trial.certificateEndsAt : undefined;
    if (endsAt !== undefined) hosts.set(new URL(ports.publicUrl).host, { endsAt, places: [] });
  }
  const ofHosts = [...hosts].map(([host, { endsAt, places }]): Ending => ({
    endsAt,
    finding: (endsOn) => ({
      code: "certificateEnds",
      subject: host,
      values: { host, endsOn },
      places: places.slice(0, 10),
    }),
  }));
  const findings = judgeEnds([...(own.endings ?? []), ...ofHosts], at);
  return own.lacksPermission === undefined
    ? findings
    : { lacksPermission: own.lacksPermission, findings };
};

/** A federated identity has nothing that ends. */
async function findOwnEndings({
  ports,
}: Night): Promise<Readonly<{ endings?: readonly Ending[]; lacksPermission?: string }>> {
  const { kind, appId, secret = "", readCertificateEnd } = ports.credential;
  if (kind === "certificate" && readCertificateEnd !== undefined) {
    return { endings: [toEnding("appCertificateEnds", await readCertificateEnd())] };
  }
  if (kind !== "secret") return { endings: [] };
  const lacksPermission = await findMissingPermission(ports, "getApplication");
  if (lacksPermission !== undefined) return { lacksPermission };
  const secrets = await ports.directory.listAppSecrets(appId);
  // Of several it is the one that begins like ours.
  const ends = secrets
    .filter(({ hint }) => hint !== "" && secret.startsWith(hint))
    .map(({ endsAt }) => endsAt)
    .toSorted();
  const last = ends.at(-1);
  return { endings: last === undefined ? [] : [toEnding("appSecretEnds", last)] };
}

function toEnding(code: "appCertificateEnds" | "appSecretEnds", endsAt: string): Ending {
  return {
    endsAt,
    finding: (endsOn) => ({ code, subject: "app", values: { endsOn }, places: [] }),
  };
}
