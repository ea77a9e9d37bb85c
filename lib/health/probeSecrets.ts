import type { Bindings } from "../flow/document/bindings";
import { findSecretReferences } from "../flow/findSecretReferences";
import type { Finding, Probe } from "./probe";

/** Whether the settings are there that the bindings refer to for their secrets. */
export function probeSecrets(
  ports: Readonly<{
    loadBindings: () => Promise<Bindings>;
    /** Why a setting cannot be used as a secret; undefined when it can. */
    secretProblem: (setting: string) => string | undefined;
  }>,
): Probe {
  return {
    name: "secrets",
    remedy: "Storage could not be read: see the check of the tables.",
    look: async (): Promise<Finding> => {
      const problems = [...findSecretReferences(await ports.loadBindings())].flatMap(
        ([setting, place]) => {
          const problem = ports.secretProblem(setting);
          return problem === undefined ? [] : [`${place}: ${problem}`];
        },
      );
      return problems.length === 0
        ? {}
        : {
            problem: problems.join(" "),
            remedy:
              "Name the secret in IVR_SECRET_SETTINGS and deploy (azd provision); the app's identity needs the role Key Vault Secrets User on the vault.",
          };
    },
  };
}
