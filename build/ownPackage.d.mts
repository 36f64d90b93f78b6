export type OwnPackage = 'clasp' | 'biome' | 'stryker';
export const OWN_PACKAGES: Readonly<Record<OwnPackage, { name: string; program: string; sentence: string }>>;
export function installedProgram(key: OwnPackage, build?: string): string;
export function ownProgram(
  key: OwnPackage,
  how?: { build?: string; say?: (sentence: string) => void; npm?: (args: string[]) => number },
): string;
