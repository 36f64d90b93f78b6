import type { Grant } from '../port/workspace.ts';
import { foldedAddress } from '../values/emailAddress.ts';
import type { TreeFile } from './sharedTree.ts';

/** What a person has been given on a file. */
export function grantOf(file: Pick<TreeFile, 'grants'>, address: string): Grant | undefined {
  return file.grants.find((grant) => grant.type === 'user' && foldedAddress(grant.who) === foldedAddress(address));
}
