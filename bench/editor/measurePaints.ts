import { median } from "../support/median";
import type { OpenPage } from "./makeOpenPage";
import { until } from "./until";

const screens = { list: "", flow: "/flows/clinic" } as const;
const slowedBy = { asIs: 1, slowed: 4 } as const;

/** When something was first painted, and when the list or the steps could be read, in milliseconds. */
export type Paint = Readonly<{ first: number; readable: number }>;

/** Medians by screen, with the processor as it is and four times as slow. */
export type Paints = Readonly<
  Record<keyof typeof screens, Readonly<Record<keyof typeof slowedBy, Paint>>>
>;

/** Opens the list of flows and the clinic's flow so many times each, with nothing kept by the browser. */
export async function measurePaints(open: OpenPage, rounds: number): Promise<Paints> {
  const paint = async (path: string, slowed: number): Promise<Paint> => {
    const seen: Paint[] = [];
    // The first visit also warms the server up.
    for (let round = 0; round <= rounds; round++) seen.push(await paintOnce(open, path, slowed));
    const later = seen.slice(1);
    return {
      first: median(later.map(({ first }) => first)),
      readable: median(later.map(({ readable }) => readable)),
    };
  };
  const both = async (path: string) => ({
    asIs: await paint(path, slowedBy.asIs),
    slowed: await paint(path, slowedBy.slowed),
  });
  return { list: await both(screens.list), flow: await both(screens.flow) };
}

async function paintOnce(open: OpenPage, path: string, slowed: number): Promise<Paint> {
  const { page, close } = await open(path, slowed);
  try {
    await until(page, "bench.readable !== undefined");
    return {
      first: await page.evaluate<number>(
        "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN",
      ),
      readable: await page.evaluate<number>("bench.readable"),
    };
  } finally {
    await close();
  }
}
