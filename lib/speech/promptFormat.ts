/** The one sound that Graph's playPrompt takes: WAV, linear PCM, one channel. https://learn.microsoft.com/graph/api/resources/mediainfo */
export const promptFormat = { sampleRateInHertz: 16_000, bitsPerSample: 16, channels: 1 } as const;
