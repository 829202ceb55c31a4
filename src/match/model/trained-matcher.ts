import type { Logistic } from "./logistic.ts";
import type { Model } from "./model.ts";
import type { Nearest } from "./nearest.ts";
import type { TellingWords } from "./telling-words.ts";

/** Turns the signals of an entry into the chance that it's right, and says which chances are enough. */
export interface Calibration {
  chance: Logistic;
  /** From this chance on, the best entry is shown at once, … */
  answerFrom: number;
  /** … if its own classifier scores this at least: below, it says no. */
  ownFrom: number;
  /** From this chance on, an entry is suggested. */
  suggestFrom: number;
  /** From this chance on, an entry is shown though no word of the message tells what the entries are about. */
  untoldFrom: number;
  /** An entry is suggested beside a better one if it's at least this share as likely. */
  leastShare: number;
  /** How right the chances were on held-out phrasings; empty where there are none. */
  reliability: Reliability[];
}

/** A tenth of the chances: what they said on average, and how often the best entry was right. */
export interface Reliability {
  chance: number;
  right: number;
  messages: number;
}

/** A trained model, with what a matcher needs beside it. */
export interface TrainedMatcher {
  model: Model;
  nearest: Nearest;
  calibration: Calibration;
  /** Undefined where so many phrasings are known that a message without their words may still be meant. */
  telling: TellingWords | undefined;
  /** The entries that people often ask for with the name of another product. */
  productEntries: ReadonlySet<string>;
}
