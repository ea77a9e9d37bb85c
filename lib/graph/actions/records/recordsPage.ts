import * as z from "zod";
import type { GraphReply } from "../graphAction";
import { readAs } from "../parts/readReply";

/** Where a list goes on: what the address of its next page asks for. */
export type NextPage = Readonly<Record<string, string>>;

/** A page of a list, and where it goes on if there is more. */
export type RecordsPage<Element> = Readonly<{ records: readonly Element[]; next?: NextPage }>;

const page = z.object({
  value: z.array(z.unknown()),
  "@odata.nextLink": z.string().optional().catch(undefined),
});
const readPage = readAs(page, "a list");

/** Makes what reads a page of a list; what Graph wrote oddly is left out of it. */
export function makeReadRecords<Element>(
  toElement: (value: unknown) => Element | undefined,
): (reply: GraphReply<unknown>) => Promise<RecordsPage<Element>> {
  return async (reply) => {
    const { value, "@odata.nextLink": link } = await readPage(reply);
    const records = value.flatMap((one) => toElement(one) ?? []);
    const next = link === undefined ? undefined : toNext(link);
    return { records, ...(next === undefined ? {} : { next }) };
  };
}

/** Only what the link asks for is kept: where the token is sent is never an answer's to say. */
function toNext(link: string): NextPage | undefined {
  if (!URL.canParse(link)) return undefined;
  const query = Object.fromEntries(new URL(link).searchParams);
  return Object.keys(query).length === 0 ? undefined : query;
}
