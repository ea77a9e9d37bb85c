import type { DestinationKind } from "./menuPage";

/** What the page says of itself; everything else is the flow's. */
export type PageWords = Readonly<{
  introduction: string;
  call: (number: string) => string;
  languages: string;
  startsWith: string;
  menu: string;
  heard: string;
  choices: string;
  everywhere: string;
  key: string;
  dial: string;
  sometimes: string;
  outcomes: Readonly<Record<DestinationKind, string>>;
  toMenu: (title: string) => string;
  depends: string;
  hours: string;
  /** By the name of an exit: open, closed, holiday, special. */
  times: Readonly<Record<string, string>>;
  closed: string;
  day: string;
  holidays: string;
  timeZone: (zone: string) => string;
  relay: string;
}>;

const en: PageWords = {
  introduction:
    "This is our telephone menu as a text: what you hear, which keys there are, and what each of them does.",
  call: (number) => `Call ${number}`,
  languages: "Languages",
  startsWith: "A call begins like this",
  menu: "Menu",
  heard: "You hear",
  choices: "Keys",
  everywhere: "Keys that always work",
  key: "Key",
  dial: "dial and press these keys",
  sometimes: "not always there",
  outcomes: {
    person: "Somebody answers.",
    message: "You can leave a message.",
    callback: "You can ask to be called back.",
    directory: "You find a person by name or extension.",
    entry: "You enter something by keys.",
    secret: "You are asked for something that only you know. What comes then is not shown here.",
    otherMenu: "Another menu follows.",
    back: "You are back where you came from.",
    again: "You hear it again.",
    ends: "The call ends.",
    onThePhone: "The rest is told on the phone.",
  },
  toMenu: (title) => `Leads to ${title}`,
  depends: "One of these, as the call may be:",
  hours: "Opening hours",
  times: {
    open: "While somebody is there",
    closed: "At other times",
    holiday: "On holidays",
    special: "On special days",
  },
  closed: "closed",
  day: "Day",
  holidays: "Holidays",
  timeZone: (zone) => `Times are those of ${zone}.`,
  relay:
    "Calling through a relay service? Tell the operator the keys beforehand: keys may be pressed while the menu speaks.",
};

const de: PageWords = {
  introduction:
    "Das ist unser Telefonmenü als Text: was Sie hören, welche Tasten es gibt und was jede davon tut.",
  call: (number) => `${number} anrufen`,
  languages: "Sprachen",
  startsWith: "So beginnt ein Anruf",
  menu: "Menü",
  heard: "Sie hören",
  choices: "Tasten",
  everywhere: "Tasten, die immer gehen",
  key: "Taste",
  dial: "wählen und diese Tasten drücken",
  sometimes: "nicht immer da",
  outcomes: {
    person: "Es nimmt jemand ab.",
    message: "Sie können eine Nachricht hinterlassen.",
    callback: "Sie können um einen Rückruf bitten.",
    directory: "Sie finden eine Person über Namen oder Durchwahl.",
    entry: "Sie geben etwas über die Tasten ein.",
    secret:
      "Sie werden nach etwas gefragt, das nur Sie wissen. Was danach kommt, steht hier nicht.",
    otherMenu: "Es folgt ein anderes Menü.",
    back: "Sie sind wieder dort, woher Sie kamen.",
    again: "Sie hören es noch einmal.",
    ends: "Der Anruf endet.",
    onThePhone: "Alles Weitere hören Sie am Telefon.",
  },
  toMenu: (title) => `Führt zu ${title}`,
  depends: "Eines davon, je nach Anruf:",
  hours: "Öffnungszeiten",
  times: {
    open: "Solange jemand da ist",
    closed: "Zu anderen Zeiten",
    holiday: "An Feiertagen",
    special: "An besonderen Tagen",
  },
  closed: "geschlossen",
  day: "Tag",
  holidays: "Feiertage",
  timeZone: (zone) => `Es gilt die Zeit von ${zone}.`,
  relay:
    "Rufen Sie über einen Vermittlungsdienst an? Nennen Sie die Tasten vorher: Sie dürfen gedrückt werden, während das Menü spricht.",
};

const fr: PageWords = {
  introduction:
    "Voici notre menu téléphonique sous forme de texte : ce que vous entendez, les touches et ce que fait chacune d’elles.",
  call: (number) => `Appeler le ${number}`,
  languages: "Langues",
  startsWith: "Un appel commence ainsi",
  menu: "Menu",
  heard: "Vous entendez",
  choices: "Touches",
  everywhere: "Touches qui marchent toujours",
  key: "Touche",
  dial: "appeler et appuyer sur ces touches",
  sometimes: "pas toujours proposé",
  outcomes: {
    person: "Quelqu’un vous répond.",
    message: "Vous pouvez laisser un message.",
    callback: "Vous pouvez demander à être rappelé.",
    directory: "Vous trouvez une personne par son nom ou son numéro de poste.",
    entry: "Vous saisissez quelque chose au clavier.",
    secret:
      "On vous demande quelque chose que vous seul connaissez. La suite n’est pas montrée ici.",
    otherMenu: "Un autre menu suit.",
    back: "Vous revenez d’où vous veniez.",
    again: "Vous l’entendez encore une fois.",
    ends: "L’appel se termine.",
    onThePhone: "La suite est dite au téléphone.",
  },
  toMenu: (title) => `Mène à ${title}`,
  depends: "L’un de ceux-ci, selon l’appel :",
  hours: "Horaires",
  times: {
    open: "Pendant les horaires d’ouverture",
    closed: "En dehors de ces horaires",
    holiday: "Les jours fériés",
    special: "Certains jours",
  },
  closed: "fermé",
  day: "Jour",
  holidays: "Jours fériés",
  timeZone: (zone) => `Les heures sont celles de ${zone}.`,
  relay:
    "Vous appelez par un service de relais ? Donnez les touches à l’avance : on peut appuyer pendant que le menu parle.",
};

const es: PageWords = {
  introduction:
    "Este es nuestro menú telefónico en texto: lo que oye, las teclas que hay y lo que hace cada una.",
  call: (number) => `Llamar al ${number}`,
  languages: "Idiomas",
  startsWith: "Así empieza una llamada",
  menu: "Menú",
  heard: "Usted oye",
  choices: "Teclas",
  everywhere: "Teclas que siempre funcionan",
  key: "Tecla",
  dial: "llamar y pulsar estas teclas",
  sometimes: "no siempre disponible",
  outcomes: {
    person: "Le atiende una persona.",
    message: "Puede dejar un mensaje.",
    callback: "Puede pedir que le llamen.",
    directory: "Encuentra a una persona por su nombre o extensión.",
    entry: "Introduce algo con las teclas.",
    secret: "Se le pregunta algo que solo usted sabe. Lo que sigue no se muestra aquí.",
    otherMenu: "Sigue otro menú.",
    back: "Vuelve a donde estaba.",
    again: "Lo oye otra vez.",
    ends: "La llamada termina.",
    onThePhone: "El resto se dice por teléfono.",
  },
  toMenu: (title) => `Lleva a ${title}`,
  depends: "Una de estas, según la llamada:",
  hours: "Horario",
  times: {
    open: "Dentro del horario",
    closed: "Fuera del horario",
    holiday: "En días festivos",
    special: "En días especiales",
  },
  closed: "cerrado",
  day: "Día",
  holidays: "Días festivos",
  timeZone: (zone) => `Las horas son las de ${zone}.`,
  relay:
    "¿Llama por un servicio de retransmisión? Diga antes las teclas: se pueden pulsar mientras habla el menú.",
};

const all: Readonly<Record<string, PageWords>> = { en, de, fr, es };

/** The page's own words in a language, and which language they are: English for a language that the page does not know. */
export function findPageWords(language: string): Readonly<{ words: PageWords; spoken: string }> {
  const base = language.split("-")[0] ?? language;
  const words = Object.hasOwn(all, base) ? all[base] : undefined;
  return words === undefined ? { words: en, spoken: "en" } : { words, spoken: language };
}
