/** The names of settings that may hold secrets. */
export const secretSetting = /^IVR_SECRET_[A-Z0-9_]{1,64}$/;

/** What a header or an address becomes: the name of a setting refers to it. Pure. */
export function toSecret(text: string): unknown {
  return secretSetting.test(text) ? { setting: text } : text;
}
