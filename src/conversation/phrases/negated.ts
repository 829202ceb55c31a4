/** Phrases with each of some negations before them: "belum" and "berhasil" make "belum berhasil". */
export function negated(negations: readonly string[], phrases: readonly string[]): string[] {
  return negations.flatMap((negation) => phrases.map((phrase) => `${negation} ${phrase}`));
}

/** Phrases, and each with a particle behind it that would mean something else by itself: "makasih ya". */
export function withParticle(particle: string, phrases: readonly string[]): string[] {
  return phrases.flatMap((phrase) => [phrase, `${phrase} ${particle}`]);
}
