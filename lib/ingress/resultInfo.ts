import * as z from "zod";
import type { ResultCode } from "../ivr/call/callEvent";
import { omitUndefined } from "../flow/omitUndefined";
import { wholeNumber } from "./lenient";

/**
 * Graph's resultInfo as our ResultCode, undefined when it says nothing.
 *
 * Graph may write `subCode` for `subcode`: https://learn.microsoft.com/graph/api/call-transfer
 */
export const resultInfo = z
  .object({ code: wholeNumber, subcode: wholeNumber, subCode: wholeNumber })
  .transform(({ code, subcode, subCode }): ResultCode | undefined => {
    const detail = subcode ?? subCode;
    return code === undefined && detail === undefined
      ? undefined
      : {
          ...omitUndefined({ code, subcode: detail }),
        };
  })
  .optional()
  .catch(undefined);
