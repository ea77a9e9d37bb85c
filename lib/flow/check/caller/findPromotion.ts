/** What sells, soothes or sends away rather than helps, by the first part of a language's tag. */
const phrases: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /\b(?:visit|go to|check out|see|try) (?:us (?:at|on)|our (?:new )?(?:website|web site|online shop|online store|app))\b/iu,
    /\b(?:www\.|\w+ dot com\b)/iu,
    /\b(?:download|get|use) (?:our|the) (?:\w+ )?app\b/iu,
    /\bfollow us on\b|\blike us on\b|\bfind us on (?:facebook|instagram|twitter|x|linkedin|tiktok)\b/iu,
    /\b(?:special|exclusive|limited|great|latest|seasonal) (?:\w+ )?(?:offers?|deals?|promotions?|discounts?)\b/iu,
    /\b(?:save|get) (?:up to )?\d+ ?(?:%|percent|per cent)/iu,
    /\bdid you know\b/iu,
    /\byour call is (?:very )?important to us\b|\bwe value your (?:call|business)\b/iu,
    /\b(?:options|menu) (?:have|has) (?:recently )?changed\b/iu,
    /\b(?:award.winning|number one|leading (?:provider|supplier))\b/iu,
    /\b(?:introducing|announcing) our\b|\bnow available\b/iu,
  ],
  de: [
    /\bbesuchen sie (?:uns (?:auf|im|unter|online)|(?:auch )?unsere (?:neue )?(?:website|webseite|internetseite|homepage|app|onlineshop))/iu,
    /\bwww\.|\bpunkt de\b/iu,
    /\bladen sie (?:sich )?(?:jetzt )?unsere (?:\p{L}+ )?app\b/iu,
    /\bfolgen sie uns auf\b/iu,
    /\b(?:sonderangebote?|aktionsangebote?|angebote? der woche|rabattaktion(?:en)?|gewinnspiel)\b/iu,
    /\bsparen sie (?:jetzt )?(?:bis zu )?\d+ ?(?:%|prozent)/iu,
    /\bwussten sie schon\b/iu,
    /\bihr anruf ist uns (?:sehr )?wichtig\b/iu,
    /\b(?:menü|auswahl|optionen) (?:hat|haben) sich (?:kürzlich )?geändert\b/iu,
    /\b(?:ausgezeichnet(?:er|en|es)? (?:service|kundenservice)|ihr führender|marktführer)\b/iu,
    /\bneu bei uns\b|\bjetzt neu\b/iu,
  ],
  fr: [
    /(?:visitez|consultez|rendez-vous sur|découvrez) (?:notre|nos) (?:nouveau |nouvelle |nouvelles )?(?:site|boutique|application|offres|produits|gamme)/iu,
    /\bwww\.|\bpoint fr\b/iu,
    /téléchargez notre (?:\p{L}+ )?application/iu,
    /suivez-nous sur/iu,
    /offres? (?:spéciales?|exceptionnelles?|exclusives?)|promotions? (?:du moment|en cours)/iu,
    /(?:économisez|profitez de) (?:jusqu'à )?\d+ ?(?:%|pour cent)/iu,
    /saviez-vous que/iu,
    /votre appel est (?:très )?important pour nous/iu,
    /(?:menu a|options ont) (?:récemment )?changé/iu,
  ],
  es: [
    /(?:visite|consulte|descubra) (?:nuestr[oa]s?) (?:nuev[oa]s? )?(?:página|sitio|web|tienda|aplicación|ofertas|productos)/iu,
    /\bwww\.|\bpunto com\b/iu,
    /descargue nuestra (?:\p{L}+ )?(?:aplicación|app)/iu,
    /síganos en/iu,
    /ofertas? (?:especial(?:es)?|exclusivas?)|promoci(?:ón|ones) (?:del mes|especial(?:es)?)/iu,
    /ahorre (?:hasta )?(?:un )?\d+ ?(?:%|por ciento)/iu,
    /sabía usted que|¿sabía que/iu,
    /su llamada es (?:muy )?importante para nosotros/iu,
    /(?:menú ha|opciones han) cambiado/iu,
  ],
};

/** The first words of a text that are not what a caller called for, in English, German, French and Spanish. */
export function findPromotion(text: string, language: string): string | undefined {
  const base = language.split("-")[0] ?? language;
  for (const phrase of phrases[base] ?? []) {
    const found = phrase.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
