import { listKeyMentions } from "../../wording/listKeyMentions";
import { splitSentences } from "./splitSentences";

/** What sells, soothes or sends away rather than helps, by the first part of a language's tag. */
const phrases: Readonly<Record<string, readonly string[]>> = {
  en: [
    "(?:visit|go to|check out|see|try|use|via|on|at|through) (?:our|us (?:at|on)) (?:\\w+ )?(?:website|web ?site|web ?page|web portal|online|app)",
    "www\\.|\\w+ dot (?:com|co|org|net|de|uk)",
    "(?:download|get|use) (?:our|the) (?:\\w+ )?app",
    "(?:follow|like|find) us on|join our",
    "(?:chat|shop|book|order|pay|buy) (?:\\w+ ){0,4}online",
    "(?:special|exclusive|limited|great|latest|seasonal|weekly|low(?:est)?|best) (?:\\w+ )?(?:offers?|deals?|promotions?|discounts?|rates?|prices?)",
    "(?:save|get) (?:up to )?\\d+ ?(?:%|per ?cent)",
    "did you know",
    "your (?:call|business) (?:is (?:very )?important|matters)|we value your|for your convenience",
    "(?:options|menu) (?:have|has) (?:recently )?changed|listen (?:\\w+ ){0,4}(?:carefully|closely)",
    "award.winning|voted (?:the )?(?:best|number)|rated (?:\\w+ )?stars|our (?:new|spring|summer|autumn|winter) (?:\\w+ )?(?:tariff|plan|range|collection|catalogue)|leading (?:provider|supplier)|proud to",
    "(?:introducing|announcing) our|now available",
  ],
  de: [
    "besuchen sie (?:uns|(?:auch )?unsere)|(?:auf|unter|über|nutzen sie) (?:auch )?(?:unsere[rm]?|der) (?:neuen )?(?:website|webseite|internetseite|homepage|app|onlineshop)",
    "www\\.|punkt de|app (?:gibt es|store)|laden sie (?:\\p{L}+ ){0,3}app",
    "folgen sie uns auf|wussten sie schon|profitieren sie|sparen sie|jetzt kunde werden|(?:euro|punkte|prozent) sichern",
    "sonderangebote?|aktionsangebote?|angebote? der woche|rabattaktion(?:en)?|gewinnspiel",
    "ihr anruf ist uns (?:sehr )?wichtig|ihre zufriedenheit",
    "(?:menü|auswahl|optionen) (?:(?:hat|haben) sich (?:\\p{L}+ )?)?geändert|hören sie (?:\\p{L}+ )?(?:aufmerksam|genau) zu",
    "ausgezeichnet(?:er|en|es)? (?:service|kundenservice)|ihr führender|marktführer|ihr partner für",
    "neu bei uns|jetzt neu",
  ],
  fr: [
    "(?:visitez|consultez|rendez-vous sur|découvrez|retrouvez|téléchargez|profitez de) (?:toutes )?(?:notre|nos)|sur notre (?:site|application)",
    "www\\.|point fr|suivez-nous sur|saviez-vous que",
    "offres? (?:spéciales?|exceptionnelles?|exclusives?)|promotions? (?:du moment|en cours)",
    "(?:économisez|profitez de) (?:jusqu'à )?\\d+ ?(?:%|pour cent)",
    "votre appel est (?:très )?important|gagnez",
    "(?:menu a|options ont) (?:récemment )?changé|élue? (?:service|produit|meilleure?)",
  ],
  es: [
    "(?:visite|consulte|descubra|aproveche|descargue|conozca) nuestr[oa]s?|en nuestra (?:página|tienda|web|aplicación)",
    "www\\.|punto com|síganos en|llévese|gane|sabía (?:usted )?que",
    "ofertas? (?:especial(?:es)?|exclusivas?)|promoci(?:ón|ones) (?:del mes|especial(?:es)?)",
    "ahorre (?:hasta )?(?:un )?\\d+ ?(?:%|por ciento)",
    "su llamada es (?:muy )?importante",
    "menú ha cambiado|opciones han cambiado",
  ],
};

/** What a caller may be about begins so: an offer that they call for is no advertising. */
const conditions = /^\p{P}*(?:if|wenn|falls|si)\s/iu;

/** The first words of a text that are not what a caller called for, in English, German, French and Spanish. A choice that is offered is none. */
export function findPromotion(text: string, language: string): string | undefined {
  const known = phrases[language.split("-")[0] ?? language];
  if (known === undefined) return undefined;
  const wanted = new RegExp(`(?<!\\p{L})(?:${known.join("|")})(?!\\p{L})`, "iu");
  for (const sentence of splitSentences(text)) {
    const isNeeded = conditions.test(sentence) || listKeyMentions(sentence, language).length > 0;
    const found = isNeeded ? undefined : wanted.exec(sentence)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
