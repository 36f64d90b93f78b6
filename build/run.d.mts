export function isUpToDate(file?: string): boolean;
export function saveMade(paths: readonly string[], file?: string): void;
