/** A hash that costs next to nothing, for tests that make many. */
export const lightScrypt = { cost: 2, blockSize: 1, parallelization: 1 };
