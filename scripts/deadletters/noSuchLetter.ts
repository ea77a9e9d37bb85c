import { IvrError } from "../../lib/errors";

/** What is said of a number that no dead letter bears. */
export function noSuchLetter(sequenceNumber: string): IvrError {
  return new IvrError(
    "DEAD_LETTER_NOT_FOUND",
    `There is no dead letter ${sequenceNumber}: npm run deadletters -- list shows those there are.`,
  );
}
