import type { FindingWords } from "./findingWords";

/** What is said of findings in German. */
export const germanFindings: FindingWords = {
  problems: {
    personGone: ({ name }) => `${name} ist nicht mehr im Haus.`,
    personDisabled: ({ name }) => `Das Konto von ${name} ist gesperrt.`,
    numberUnassigned: ({ number }) => `Die Nummer mit der Endung ${number} gehört niemandem.`,
    instanceGone: ({ instance }) => `Das Ressourcenkonto ${instance} gibt es nicht mehr.`,
    queueGone: ({ name }) => `Die Warteschlange ${name} hat kein Ressourcenkonto mehr.`,
    queueUnassigned: ({ name, number }) =>
      `Die Nummer der Warteschlange ${name} mit der Endung ${number} gehört niemandem.`,
    addressSilent: ({ name, host, reason }) =>
      `${name} (${host}) antwortet nicht: ${germanReasons[reason]}.`,
    addressFails: ({ name, host, status }) => `${name} (${host}) meldet Fehler ${status}.`,
    certificateEnds: ({ host, endsOn }) => `Das Zertifikat von ${host} endet am ${endsOn}.`,
    appCertificateEnds: ({ endsOn }) => `Das eigene Zertifikat der App endet am ${endsOn}.`,
    appSecretEnds: ({ endsOn }) => `Das Geheimnis der App endet am ${endsOn}.`,
    holidaysPast: ({ schedule, last }) =>
      `Alle Feiertage von ${schedule} sind vorbei; der letzte war am ${last}.`,
    promptMissing: ({ text }) => `Zu „${text}“ fehlt der Ton: Anrufer hören dort nichts.`,
    recordingsEnd: ({ mailbox, count, endsOn }) =>
      count === 1
        ? `Eine Nachricht für ${mailbox}, die niemand gehört hat, wird am ${endsOn} gelöscht.`
        : `${count} Nachrichten für ${mailbox}, die niemand gehört hat, werden gelöscht, die erste am ${endsOn}.`,
  },
  remedies: {
    personGone:
      "Wählen Sie im Schritt jemand anderen, oder ändern Sie unter Personen und Nummern, wer gemeint ist.",
    personDisabled:
      "Wählen Sie jemand anderen, oder fragen Sie die Teams-Verwaltung, ob die Person wiederkommt.",
    numberUnassigned: "Bitten Sie die Teams-Verwaltung, die Nummer dem Ressourcenkonto zuzuweisen.",
    instanceGone:
      "Fragen Sie die Teams-Verwaltung nach dem Ressourcenkonto, und tragen Sie es neu ein.",
    queueGone:
      "Fragen Sie die Teams-Verwaltung nach dem Konto, und tragen Sie es unter Personen und Nummern ein.",
    queueUnassigned:
      "Bitten Sie die Teams-Verwaltung, der Warteschlange die Nummer wieder zuzuweisen.",
    addressSilent:
      "Fragen Sie die Betreiber dieses Systems, oder berichtigen Sie die Adresse unter Personen und Nummern.",
    addressFails:
      "Fragen Sie die Betreiber dieses Systems. Anrufe gehen bis dahin den Weg für eine fehlgeschlagene Abfrage.",
    certificateEnds: "Bitten Sie die Betreiber dieser Adresse, das Zertifikat vorher zu erneuern.",
    appCertificateEnds:
      "Hinterlegen Sie vorher ein neues Zertifikat (docs/deploy.md), sonst wird kein Anruf angenommen.",
    appSecretEnds:
      "Legen Sie vorher ein neues Geheimnis an (docs/deploy.md), sonst wird kein Anruf angenommen.",
    holidaysPast: "Tragen Sie die kommenden Feiertage ein, und veröffentlichen Sie.",
    promptMissing:
      "Nehmen Sie die Ansage neu auf, oder lassen Sie die Worte sprechen, und veröffentlichen Sie.",
    recordingsEnd: "Hören Sie sie unter Nachrichten an, oder sichern Sie, was bleiben soll.",
  },
  reasons: {
    noName: "ihr Name ist nicht bekannt",
    certificate: "ihr Zertifikat ist nicht gültig",
    late: "in zehn Sekunden kam nichts",
    notAllowed: "sie ist nicht unter den erlaubten Adressen",
    noConnection: "es kam keine Verbindung zustande",
  },
  looks: {
    people: "Personen",
    numbers: "Rufnummern",
    queues: "Warteschlangen",
    endpoints: "andere Systeme",
    certificates: "Zertifikate und Geheimnisse",
    holidays: "Feiertage",
    prompts: "Ansagen",
    recordings: "Nachrichten",
  },
  notLooked: (look, why) => `Nicht angesehen: ${look} (${why}).`,
  failed: "das ist fehlgeschlagen",
  late: "das dauerte zu lange",
  lacks: (permission) => `dafür fehlt die Berechtigung ${permission}`,
  inFlow: (flow, step) => (step === undefined ? flow : `${flow}, Schritt ${step}`),
  andMore: (count) => `und ${count} weitere`,
};

const germanReasons = germanFindings.reasons;
