/** What kind of sound file the first bytes say this is, when it is a well-known one that is not WAV. */
export function nameSoundFormat(bytes: Uint8Array): string | undefined {
  const letters = String.fromCharCode(...bytes.subarray(0, 12));
  return formats.find(([pattern]) => pattern.test(letters))?.[1];
}

const formats: readonly (readonly [RegExp, string])[] = [
  [/^ID3/, "an MP3 file"],
  [/^\xff[\xf0\xf1\xf8\xf9]/, "an AAC file"],
  [/^\xff[\xe2\xe3\xf2\xf3\xfa\xfb]/, "an MP3 file"],
  [/^OggS/, "an OGG file"],
  [/^....ftyp/s, "an M4A or MP4 file"],
  [/^fLaC/, "a FLAC file"],
  [/^FORM....AIF/s, "an AIFF file"],
  [/^0&\xb2u/, "a WMA file"],
  [/^.E\xdf\xa3/s, "a WebM file"],
  [/^caff/, "a CAF file"],
  [/^#!AMR/, "an AMR file"],
  [/^(?:RF64|RIFX|riff)/, "an unusual kind of WAV file"],
];
