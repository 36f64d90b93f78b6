/** Builds into a folder, from which what is left of old builds is taken away; returns the paths of all that went into it, and of what was built. */
export function localInto(outDir: string): Promise<string[]>;
