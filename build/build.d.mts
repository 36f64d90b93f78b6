/** Types of build.mjs, for the tests and tools that build a bundle of their own. */

/** The names that src/main.ts exports: the bundle's only globals besides its own name. */
export function exportedNames(): Promise<string[]>;
/** Builds into a folder, which is emptied first. */
export function buildInto(outDir: string): Promise<void>;
