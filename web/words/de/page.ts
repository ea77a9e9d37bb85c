import type { PageWords } from "../types/pageWords";

/** What the editor says on every screen, and in the list of flows, in German. */
export const page: PageWords = {
  tag: "de",
  product: "Anrufmenüs",
  chooseLanguage: "Sprache dieser Seite",
  signedInAs: (name) => `Angemeldet als ${name}`,
  you: "Sie",
  program: "ein Programm",
  loading: "Einen Moment…",
  retry: "Noch einmal versuchen",
  close: "Schließen",
  back: "Zurück zu allen Abläufen",
  screens: {
    all: "Seiten",
    menu: "Menü",
    flows: "Abläufe",
    hours: "Öffnungszeiten",
    people: "Personen und Nummern",
    switches: "Schalter",
    callers: "Anrufe",
    telephone: "Telefon",
    reports: "Berichte",
    audit: "Wer was geändert hat",
  },
  failed: {
    signIn: "Sie sind nicht mehr angemeldet",
    signInRemedy:
      "Öffnen Sie die Adresse, die beim Start des Programms angezeigt wurde, oder bitten Sie um eine neue.",
    noRole: "Dazu fehlt Ihnen noch das Recht",
    noRoleRemedy:
      "Wer die Telefonanlage betreut, kann es Ihnen geben. Melden Sie sich danach neu an.",
    noConnection: "Es gibt keine Verbindung",
    noConnectionRemedy:
      "Was Sie sehen, kann veraltet sein. Prüfen Sie Ihr Netz und versuchen Sie es noch einmal.",
    notFound: "Hier ist nichts",
    notFoundRemedy: "Vielleicht wurde es umbenannt oder gelöscht.",
    stale: "Jemand anderes hat es geändert",
    staleRemedy: "Sehen Sie es sich neu an und versuchen Sie es dann noch einmal.",
    other: "Das hat nicht geklappt",
  },
  account: {
    may: "Sie dürfen:",
    roles: {
      View: "alles ansehen und ausprobieren",
      Edit: "Entwürfe ändern",
      Publish: "Entwürfe ändern und veröffentlichen",
      Operate:
        "Schalter umlegen, gemeinsame Öffnungszeiten ändern, Nachrichten und Rückrufwünsche bearbeiten",
      Administer: "alles",
    },
    signIn: "Neu anmelden",
    signOut: "Abmelden",
    over: "Sie sind nicht mehr angemeldet.",
    overHelp:
      "Was Sie geschrieben haben, bleibt auf diesem Computer und ist nach der nächsten Anmeldung wieder da.",
    signInRemedy:
      "Ihr Konto wird hier nicht angenommen. Melden Sie sich ab, und mit einem anderen wieder an.",
  },
  signIn: {
    nobody: [
      "Hier kann sich noch niemand anmelden",
      "Wer die Telefonanlage betreut, muss zuerst angeben, wo es die Konten gibt.",
    ],
    signedOut: [
      "Sie haben sich abgemeldet",
      "Sie können das Fenster schließen oder sich neu anmelden.",
    ],
    declined: ["Sie wurden nicht angemeldet", "Ohne Konto kann Ihnen hier nichts gezeigt werden."],
    failed: [
      "Die Anmeldung hat nicht geklappt",
      "Versuchen Sie es noch einmal. Bleibt es dabei, zeigen Sie dies der Betreuung der Telefonanlage.",
    ],
    noConnection: [
      "Es gibt keine Verbindung",
      "Prüfen Sie das Netz, und melden Sie sich dann neu an.",
    ],
    act: "Anmelden",
  },
  flows: {
    title: "Abläufe",
    lead: "Jeder Ablauf ist ein Menü, das Anrufer hören. Öffnen Sie einen, um ihn anzusehen und auszuprobieren, ohne jemanden anzurufen.",
    search: "Abläufe suchen",
    name: "Name",
    answers: "Nimmt an",
    live: "Live",
    changed: "Zuletzt geändert",
    version: (version) => `v${version}`,
    notLive: "nicht live",
    noNumber: "noch keine Nummer",
    everyOther: "alle anderen Nummern",
    begin: "Neu",
    bring: "Aus einem anderen System holen",
    draftBy: (when, who) => `Entwurf vom ${when} von ${who}`,
    changedBy: (when, who) => `${when} von ${who}`,
    none: "Es gibt noch keinen Ablauf",
    noneHelp: "Drücken Sie „Neu“ und beginnen Sie mit einem fertigen Menü.",
    noHit: (words) => `Kein Ablauf passt zu „${words}“`,
    planned: (version, when) => `v${version} ab ${when}`,
    waits: (who) => `${who} bittet um Freigabe`,
    today: (count, calls, gaveUp) =>
      count === 0
        ? "heute keine Anrufe"
        : `heute ${calls} ${count === 1 ? "Anruf" : "Anrufe"}${gaveUp === undefined ? "" : `, ${gaveUp} haben aufgegeben`}`,
    count: (count) => (count === 1 ? "1 Ablauf" : `${count} Abläufe`),
  },
};
