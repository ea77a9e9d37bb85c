import type { SecretSetting } from "../flow/secretSetting";
import { secretSettingForm } from "../flow/secretSetting";

/** A text of the bindings as it is sent: itself, or what the setting holds that it refers to. Throws, without the value, when that setting cannot be used. */
export type ReadSecret = (text: string | SecretSetting) => string;

/** Makes the reading of secrets at the moment they are sent: they are in no document, no call's state and no log. */
export function makeReadSecret(secrets: Readonly<Record<string, string>>): ReadSecret {
  return (text) => {
    if (typeof text === "string") return text;
    const problem = findSecretProblem(text.setting, secrets);
    if (problem !== undefined) throw new Error(problem);
    return secrets[text.setting] ?? "";
  };
}

/** Why a setting cannot be used as a secret; undefined when it can. Pure. */
export function findSecretProblem(
  name: string,
  secrets: Readonly<Record<string, string>>,
): string | undefined {
  if (!secretSettingForm.test(name) || !Object.hasOwn(secrets, name)) {
    return `The setting ${name} is not set.`;
  }
  // What the platform cannot resolve it leaves as it was written.
  return secrets[name]?.startsWith("@Microsoft.KeyVault(") === true
    ? `The key vault did not give the setting ${name}.`
    : undefined;
}
