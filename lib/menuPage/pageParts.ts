import type { MenuPage } from "./menuPage";
import type { PageWords } from "./findPageWords";

/** Everything that a part of the page is made with. */
export type PageParts = Readonly<{
  page: MenuPage;
  words: PageWords;
  /** The language of the page's own words. */
  spoken: string;
}>;
