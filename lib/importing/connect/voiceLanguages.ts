/** The languages of Amazon Polly's voices: https://docs.aws.amazon.com/polly/latest/dg/available-voices.html */
const voices: Readonly<Record<string, string>> = {
  "en-US":
    "Joanna Matthew Salli Kimberly Kendra Joey Ivy Justin Kevin Ruth Stephen Danielle Gregory",
  "en-GB": "Amy Emma Brian Arthur",
  "en-AU": "Nicole Russell Olivia",
  "en-IN": "Raveena Aditi Kajal",
  "es-US": "Miguel Penelope Lupe Pedro",
  "es-ES": "Conchita Lucia Enrique Sergio",
  "es-MX": "Mia Andres",
  "fr-FR": "Celine Lea Mathieu Remi",
  "fr-CA": "Chantal Gabrielle Liam",
  "it-IT": "Giorgio Carla Bianca Adriano",
  "de-DE": "Marlene Hans Vicki Daniel",
  "nl-NL": "Lotte Ruben Laura",
  "pt-BR": "Ricardo Camila Vitoria Thiago",
  "pt-PT": "Ines Cristiano",
  "ja-JP": "Mizuki Takumi Kazuha Tomoko",
  "ko-KR": "Seoyeon",
  "zh-CN": "Zhiyu",
  "ru-RU": "Tatyana Maxim",
  "tr-TR": "Filiz Burcu",
  "sv-SE": "Astrid Elin",
  "nb-NO": "Liv Ida",
  "da-DK": "Naja Mads Sofie",
  "pl-PL": "Ewa Maja Jacek Jan Ola",
  "ro-RO": "Carmen",
};

const languages: ReadonlyMap<string, string> = new Map(
  Object.entries(voices).flatMap(([language, names]) =>
    names.split(" ").map((name) => [name.toLowerCase(), language] as const),
  ),
);

/** The language that a voice speaks; undefined for a voice nobody knows. Pure. */
export function findVoiceLanguage(voice: string): string | undefined {
  return languages.get(voice.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase());
}
