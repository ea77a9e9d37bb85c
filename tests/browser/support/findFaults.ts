import { findBarriers } from "./findBarriers";
import type { OpenPage, Stage } from "./stories";

/** A computer's window and a telephone's: what pictures of them are called, and how large they are. */
export const windows = [
  { window: "computer", mark: "", viewport: { width: 1280, height: 800 } },
  { window: "telephone", mark: "-390", viewport: { width: 390, height: 844 } },
] as const;

/** Each of some things in each window. */
export function inEachWindow<Thing extends object>(things: readonly Thing[]) {
  return things.flatMap((thing) => windows.map((one) => ({ ...thing, ...one })));
}

type Kept = Readonly<{ name: string; mark: string; keep: Stage["keep"] }>;

/**
 * What is wrong with a screen in light and in dark: who is kept out of it, what the page complained of, and that it has to be
 * scrolled sideways. Pictures of both are kept. Dark differs in its colours alone, so that only the rules about them are asked anew.
 */
export async function findFaults(
  { page, complaints, settled }: OpenPage,
  { name, mark, keep }: Kept,
): Promise<readonly string[]> {
  await settled();
  await keep(page, `${name}${mark === "" ? "-light" : mark}`);
  const light = await findBarriers(page);
  await page.emulateMedia({ colorScheme: "dark" });
  // Colours are on their way until then: the picture is of where they arrive.
  const dark = await findBarriers(page, ["color-contrast", "link-in-text-block"]);
  await keep(page, `${name}${mark}-dark`);
  const fits = await page.evaluate<boolean>("document.documentElement.scrollWidth <= innerWidth");
  return [
    ...light,
    ...dark.map((one) => `dark: ${one}`),
    ...complaints(),
    ...(fits ? [] : ["It has to be scrolled sideways."]),
  ];
}
