import { Reader } from "../../src/scrape/process/reader.ts";

/** Reads pages for all test files of a process, and ends with it: starting one takes longer than a test. */
export const reader = new Reader();
