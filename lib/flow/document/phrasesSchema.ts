import * as z from "zod";
import { phraseOccasions } from "../prompts/phraseOccasions";
import { phraseKeys, type PhraseKey } from "../prompts/phraseKeys";
import { promptSchema } from "./prompt";

const phrase = promptSchema.optional();
type Fields = Record<PhraseKey, typeof phrase>;

/** A flow's own words for the sentences that every flow needs. Others are let in, and the check says that no call plays them. */
export const phrasesSchema = z
  .object(
    Object.fromEntries(
      phraseKeys.map((key) => [key, phrase.describe(phraseOccasions[key])]),
    ) as Fields,
  )
  .catchall(promptSchema);
