/** True where transcripts are written anew instead of compared. Throws in CI, which would then agree with whatever it finds. */
export function writesTranscripts(environment: NodeJS.ProcessEnv): boolean {
  if (environment["UPDATE_TRANSCRIPTS"] !== "1") return false;
  if (environment["CI"] === undefined || ["", "false"].includes(environment["CI"])) return true;
  throw new Error(
    "Transcripts are not renewed in CI: run npm run transcripts:update on your machine, read the change and commit it.",
  );
}
