/** Types of licences.mjs, for the tests. */
import type { Metafile } from './build.mjs';

export interface BundledPackage {
  name: string;
  version: string;
  licence: string;
  /** The licence in full. */
  text: string;
}

/** The packages that are in these bundles, by name. */
export function bundledPackages(metafiles: readonly Metafile[]): BundledPackage[];
/** One line that names them. */
export function licenceLine(packages: readonly BundledPackage[]): string;
/** The list in full. */
export function licencesText(packages: readonly BundledPackage[]): string;
/** The list as it stands in the repository. */
export function writtenLicences(): string;
