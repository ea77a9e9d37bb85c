import { makeHtml, type Html } from "../html/makeHtml";
import type { Leading, MenuPage, Destination, ShownChoice, ShownMenu } from "./menuPage";
import { menuPageStyle } from "./menuPageStyle";
import type { PageParts } from "./pageParts";
import { findPageWords } from "./findPageWords";
import { renderHours } from "./renderHours";
import { makeTelLink } from "./makeTelLink";

/** The page as a whole HTML document: no script, its style within, text first. `toLanguage` says where it lies in another language. Pure. */
export function renderMenuPage(page: MenuPage, toLanguage: (language: string) => string): string {
  const parts = { page, ...findPageWords(page.language) };
  const { words, spoken } = parts;
  const body = makeHtml`<main>
    <h1 lang="${page.language}">${page.title}</h1>
    <p>${words.introduction}</p>
    ${page.note === undefined ? undefined : makeHtml`<p lang="${page.language}" class="note">${page.note}</p>`}
    ${page.number === undefined ? undefined : makeHtml`<p><a class="call" href="${makeTelLink(page.number)}">${words.call(page.number)}</a></p>`}
    ${languageLinks(parts, toLanguage)}
    <h2>${words.startsWith}</h2>
    ${leading(parts, page.start)} ${page.menus.map((menu) => menuSection(parts, menu))}
    ${everywhere(parts)} ${page.hours.map((hours) => renderHours(parts, hours))}
    <p>${words.relay}</p>
  </main>`;
  return `<!doctype html>
<html lang="${spoken}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${makeHtml`<title>${page.title}</title>`.markup}
<style>${menuPageStyle}</style>
</head>
<body>
${body.markup.replace(/\n{2,}/g, "\n")}
</body>
</html>
`;
}

function languageLinks(
  { page, words }: PageParts,
  toLanguage: (language: string) => string,
): Html | undefined {
  const others = page.languages.filter((one) => one !== page.language);
  if (others.length === 0) return undefined;
  return makeHtml`<nav aria-label="${words.languages}">
    <ul class="languages">
      ${others.map((one) => makeHtml`<li><a href="${toLanguage(one)}" hreflang="${one}" lang="${one}">${languageName(one)}</a></li>`)}
    </ul>
  </nav>`;
}

/** A language by its own name, so that whoever speaks it finds it. */
function languageName(language: string): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
}

function menuSection(parts: PageParts, menu: ShownMenu): Html {
  const { page, words } = parts;
  return makeHtml`<section aria-labelledby="${menu.id}">
    <h2 id="${menu.id}" tabindex="-1" lang="${page.language}">${titleOf(parts, menu)}</h2>
    ${heard(parts, menu.words)}
    <ul class="choices" aria-label="${words.choices}">
      ${menu.choices.map((choice) => choiceItem(parts, choice))}
    </ul>
  </section>`;
}

function everywhere(parts: PageParts): Html | undefined {
  const { page, words } = parts;
  if (page.everywhere.length === 0) return undefined;
  return makeHtml`<section aria-labelledby="everywhere">
    <h2 id="everywhere">${words.everywhere}</h2>
    <ul class="choices">
      ${page.everywhere.map(
        ({ keys, leads }) =>
          makeHtml`<li>
            <p class="choice">${keyName(parts, keys)}</p>
            ${leading(parts, leads)}
          </li>`,
      )}
    </ul>
  </section>`;
}

function keyName({ words }: PageParts, keys: string): Html {
  return makeHtml`<span><span class="hidden">${words.key} </span><kbd>${keys}</kbd></span>`;
}

function choiceItem(parts: PageParts, choice: ShownChoice): Html {
  const { page, words } = parts;
  const label = makeHtml`<span lang="${page.language}">${choice.label}</span>`;
  const sometimes =
    choice.isSometimes === true ? makeHtml` <small>(${words.sometimes})</small>` : undefined;
  const dial =
    page.number === undefined || choice.path === undefined
      ? undefined
      : makeHtml` <a class="dial" href="${makeTelLink(page.number, choice.path)}"
          >${words.dial}<span class="hidden">: ${label}</span></a
        >`;
  return makeHtml`<li>
    <p class="choice">${keyName(parts, choice.keys)}<span>${label}${sometimes}${dial}</span></p>
    ${leading(parts, choice.leads)}
  </li>`;
}

function heard({ page, words }: PageParts, sentences: readonly string[]): Html | undefined {
  if (sentences.length === 0) return undefined;
  return makeHtml`<p>${words.heard}: <q lang="${page.language}">${sentences.join(" ")}</q></p>`;
}

function leading(parts: PageParts, { words: sentences, comes }: Leading): Html {
  return makeHtml`${heard(parts, sentences)}${outcome(parts, comes)}`;
}

function outcome(parts: PageParts, comes: Destination): Html {
  const { page, words } = parts;
  if (comes.type === "toMenu") {
    const menu = page.menus.find(({ id }) => id === comes.menu);
    const title = menu === undefined ? words.menu : titleOf(parts, menu);
    return makeHtml`<p><a href="#${comes.menu}">${words.toMenu(title)}</a></p>`;
  }
  if (comes.type === "byHours") {
    const isShown = page.hours.some(({ key }) => key === comes.hours);
    return makeHtml`<dl>
        ${comes.ways.map(
          (way) =>
            makeHtml`<dt>${words.times[way.when] ?? way.when}</dt>
              <dd>${leading(parts, way.leads)}</dd>`,
        )}
      </dl>
      ${isShown ? makeHtml`<p><a href="#hours-${comes.hours}">${words.hours}</a></p>` : undefined}`;
  }
  if (comes.type === "byCall") {
    return makeHtml`<p>${words.depends}</p>
      <ul>
        ${comes.ways.map((way) => makeHtml`<li>${leading(parts, way)}</li>`)}
      </ul>`;
  }
  return makeHtml`<p>${words.outcomes[comes.type]}</p>`;
}

/** A menu without a title is told from others by its place. */
function titleOf({ words }: PageParts, { id, title }: ShownMenu): string {
  return title === "" ? `${words.menu} ${id.replace("menu-", "")}` : title;
}
