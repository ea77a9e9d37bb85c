import type { KeyWords } from "../types/keyWords";

/** What keys of the keyboard do, in German. */
export const keys: KeyWords = {
  title: "Tasten der Tastatur",
  show: "Tasten der Tastatur",
  keys: [
    { keys: "F6", does: "zum nächsten Teil: Schritte, Formular, Telefon, was noch zu tun ist" },
    { keys: "Umschalt F6", does: "zum Teil davor" },
    { keys: "Strg K", does: "einen Schritt suchen" },
    { keys: "Strg Enter", does: "ausprobieren: am Telefon wählen" },
    { keys: "F8", does: "zum Nächsten, was noch zu tun ist", changes: true },
    { keys: "Strg Z", does: "rückgängig machen", changes: true },
    { keys: "Strg Umschalt Z", does: "wiederholen", changes: true },
    { keys: "↑ ↓", does: "bei den Schritten: zur nächsten Zeile" },
    { keys: "→ ←", does: "bei den Schritten: auf- und zuklappen" },
    { keys: "A bis Z", does: "bei den Schritten: zum nächsten, der so beginnt" },
    { keys: "Enter", does: "bei den Schritten: das Formular öffnen" },
    { keys: "0–9 * #", does: "am Telefon: eine Taste drücken" },
    { keys: "?", does: "bei den Schritten und am Telefon: diese Liste" },
  ],
};
