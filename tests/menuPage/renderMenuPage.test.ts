import type { MenuPage } from "../../lib/menuPage/menuPage";
import { renderMenuPage } from "../../lib/menuPage/renderMenuPage";
import { makeTelLink } from "../../lib/menuPage/makeTelLink";

const page: MenuPage = {
  title: 'Smith & "Sons" <Ltd>',
  language: "en",
  languages: ["en", "de"],
  number: "+15550100",
  note: "Or write to us.",
  start: { words: ["Hello."], comes: { type: "toMenu", menu: "menu-1", title: "" } },
  menus: [
    {
      id: "menu-1",
      step: "main",
      title: "",
      words: ["Choose."],
      choices: [
        {
          keys: "1",
          label: "<b>sales</b>",
          path: ["1"],
          leads: { words: [], comes: { type: "person" } },
        },
      ],
    },
  ],
  everywhere: [{ keys: "*", leads: { words: [], comes: { type: "again" } } }],
  hours: [],
};
const render = (more: Partial<MenuPage> = {}) =>
  renderMenuPage({ ...page, ...more }, (language) => `/menu/15550100/${language}`);

describe("renderMenuPage", () => {
  it("escapes all that a flow says", () => {
    const html = render();
    expect(html).toContain("Smith &amp; &quot;Sons&quot; &lt;Ltd&gt;");
    expect(html).toContain("&lt;b&gt;sales&lt;/b&gt;");
    expect(html).not.toContain("<b>");
  });

  it("dials and presses keys by a link, and only where there is a number", () => {
    expect(render()).toContain('href="tel:+15550100,,1"');
    const { number: _number, ...withoutNumber } = page;
    expect(renderMenuPage(withoutNumber, String)).not.toContain("tel:");
  });

  it("links to the other languages by their own names", () => {
    expect(render()).toContain('<a href="/menu/15550100/de" hreflang="de" lang="de">Deutsch</a>');
    expect(render({ languages: ["en"] })).not.toContain("<nav");
  });

  it("says its own words in the page's language, in English where it does not know that", () => {
    expect(render({ language: "de-CH" })).toContain("Es nimmt jemand ab.");
    const polish = render({ language: "pl", languages: ["pl"] });
    expect(polish).toContain('<html lang="en">');
    expect(polish).toContain('<h1 lang="pl">');
  });
});

describe("makeTelLink", () => {
  it("waits for the answer, then presses the keys one after the other", () => {
    expect(makeTelLink("+15550100")).toBe("tel:+15550100");
    expect(makeTelLink("+15550100", ["1", "*", "2#"])).toBe("tel:+15550100,,1,*,2%23");
  });
});
