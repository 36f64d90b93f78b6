/** What differs between who should be able to open something and who can, and the changes that would mend it. */

import { type AddressCheck, addressCheck } from '../../company/adultAddress.ts';
import type { Company } from '../../company/people.ts';
import type { GivenRole, Grant, Grantee, GrantRole } from '../../port/workspace.ts';
import { closedFolders } from '../../production/closedFolders.ts';
import { granteeWords, rankOf, roleWord } from '../../production/grantWords.ts';
import type { ProductionState } from '../../production/productionState.ts';
import type { TreeFile } from '../../production/sharedTree.ts';
import { foldedAddress } from '../../values/emailAddress.ts';
import type { WantedAccess, WantedSharing } from './sharingWanted.ts';

export type FindingKind =
  /** An adult who must not be contacted can open it. */
  | 'barred'
  /** Anyone who has the link, or everybody of a domain, can open it. */
  | 'public'
  /** Somebody should be able to open it, or edit it, and cannot. */
  | 'cannot'
  /** Somebody can open it, or edit it, and should not. */
  | 'should not'
  | 'owned outside'
  /** The folder that the production lies in is shared, and so the production with it. */
  | 'from above'
  /** A restricted folder lets in everybody who can open the folder above. */
  | 'not restricted';

export interface Finding {
  kind: FindingKind;
  path: string;
  /** Who, in words; `''` where it is about nobody in particular. */
  who: string;
  message: string;
}

/** One change of one permission. */
export interface AccessChange {
  fileId: string;
  path: string;
  grantee: Grantee;
  /** Google's id of the permission, where there is one on the file itself. */
  grantId: string | null;
  was: GrantRole | null;
  now: GivenRole | null;
}

export interface SharingPlan {
  findings: Finding[];
  /** What is taken away first, then what is given. */
  changes: AccessChange[];
  /** Restricted folders whose inherited access is to be switched off. */
  toRestrict: string[];
}

export interface Surroundings {
  /** Addresses whose access is never touched: the stage manager's and whoever runs this. */
  keep: readonly string[];
  company: Company;
}

/** Compares; makes no service call. */
export function sharingPlan(
  state: ProductionState,
  tree: readonly TreeFile[],
  wanted: Pick<WantedSharing, 'byFile'>,
  { keep, company }: Surroundings,
): SharingPlan {
  const plan: SharingPlan = { findings: [], changes: [], toRestrict: [] };
  const untouched = new Set(keep.map(foldedAddress));
  const known = new Set([...untouched, ...company.people.map((person) => foldedAddress(person.email))]);
  const closed = new Set(closedFolders(state).map(({ id }) => id));
  const effective = new Map<string, Map<string, WantedAccess>>();
  const given: AccessChange[] = [];
  const barred = addressCheck(company);
  for (const file of tree) {
    const isRestricted = closed.has(file.id);
    const above = file.inheritedPermissionsDisabled || isRestricted ? undefined : effective.get(file.parentId ?? '');
    const here = new Map(above ?? []);
    for (const access of wanted.byFile.get(file.id) ?? []) {
      const key = foldedAddress(access.address);
      if (rankOf(access.role) > rankOf(here.get(key)?.role ?? null)) here.set(key, access);
    }
    effective.set(file.id, here);
    if (isRestricted && !file.inheritedPermissionsDisabled) {
      plan.toRestrict.push(file.id);
      plan.findings.push({
        kind: 'not restricted',
        path: file.path,
        who: '',
        message: 'is open to everybody who can open the production folder',
      });
    }
    if (file.owner !== '' && !known.has(foldedAddress(file.owner))) {
      const message = `belongs to ${file.owner}, who is not in People; Callboard cannot change that`;
      plan.findings.push({ kind: 'owned outside', path: file.path, who: file.owner, message });
    }
    if (file.path === '') plan.findings.push(...fromAbove(file, untouched));
    plan.findings.push(...barredOn(file, barred));
    const changes = changesOf(file, here, above, untouched);
    plan.changes.push(...changes.taken);
    given.push(...changes.given);
  }
  plan.changes.push(...given);
  plan.findings.push(...plan.changes.map(findingOf));
  const isOnTop = (one: Finding) => one.kind === 'barred';
  plan.findings = [...plan.findings.filter(isOnTop), ...plan.findings.filter((one) => !isOnTop(one))];
  return plan;
}

/** Whoever opens it by a permission of the file itself, or owns it: what reaches in from a folder above is said at the top. */
function barredOn(file: TreeFile, check: AddressCheck): Finding[] {
  const reaches = ({ directRole }: Grant) => directRole !== null || file.path === '';
  const own = file.grants.filter(reaches).map((grant) => ({ ...grant, may: grant.role }));
  const isOwner = file.owner !== '' && !own.some(({ who }) => foldedAddress(who) === foldedAddress(file.owner));
  const all = isOwner ? [...own, { type: 'user' as const, who: file.owner, may: 'owner' as const }] : own;
  return all.flatMap((grant): Finding[] => {
    const found = grant.type === 'user' || grant.type === 'group' ? check.of(grant.who) : null;
    if (found?.why !== 'barred') return [];
    const who = granteeWords(grant);
    return [
      {
        kind: 'barred',
        path: file.path,
        who,
        message: `${who} may ${roleWord(grant.may).toLowerCase()} it and ${found.words}`,
      },
    ];
  });
}

/** Only the production folder itself is looked at: what it inherits, everything in it does. */
function fromAbove(root: TreeFile, untouched: ReadonlySet<string>): Finding[] {
  return root.grants
    .filter((grant) => grant.directRole === null && !untouched.has(foldedAddress(grant.who)))
    .map((grant) => {
      const who = granteeWords(grant);
      const message = `${who} may ${roleWord(grant.role).toLowerCase()} everything except Confidential, because the folder that holds the production is shared; change that in Drive, or move the production`;
      return { kind: 'from above', path: '', who, message };
    });
}

function changesOf(
  file: TreeFile,
  here: ReadonlyMap<string, WantedAccess>,
  above: ReadonlyMap<string, WantedAccess> | undefined,
  untouched: ReadonlySet<string>,
): { taken: AccessChange[]; given: AccessChange[] } {
  const taken: AccessChange[] = [];
  const given: AccessChange[] = [];
  const change = (grant: Grant, now: GivenRole | null): AccessChange => ({
    fileId: file.id,
    path: file.path,
    grantee: { type: grant.type, who: grant.who },
    grantId: grant.id,
    was: grant.directRole,
    now,
  });
  for (const grant of file.grants) {
    if (grant.directRole === null || grant.directRole === 'owner') continue;
    const isAddress = grant.type === 'user' || grant.type === 'group';
    if (isAddress && untouched.has(foldedAddress(grant.who))) continue;
    const should = isAddress ? here.get(foldedAddress(grant.who)) : undefined;
    if (should === undefined) taken.push(change(grant, null));
    else if (rankOf(grant.directRole) > rankOf(should.role)) taken.push(change(grant, should.role));
  }
  for (const [key, access] of here) {
    // What the folder above gives reaches in here.
    if (rankOf(above?.get(key)?.role ?? null) >= rankOf(access.role)) continue;
    if (key === foldedAddress(file.owner) || untouched.has(key)) continue;
    const grant = file.grants.find(
      (one) => (one.type === 'user' || one.type === 'group') && foldedAddress(one.who) === key,
    );
    if (rankOf(grant?.role ?? null) >= rankOf(access.role)) continue;
    given.push({
      fileId: file.id,
      path: file.path,
      grantee: { type: grant?.type ?? 'user', who: grant?.who ?? access.address },
      grantId: grant?.directRole == null ? null : grant.id,
      was: grant?.directRole ?? null,
      now: access.role,
    });
  }
  return { taken, given };
}

function findingOf({ path, grantee, was, now }: AccessChange): Finding {
  const who = granteeWords(grantee);
  if (grantee.type === 'anyone' || grantee.type === 'domain') {
    return { kind: 'public', path, who, message: `${who} may ${roleWord(was).toLowerCase()} it` };
  }
  if (rankOf(now) > rankOf(was)) {
    const message = `${who} should be able to ${roleWord(now).toLowerCase()} it, and cannot`;
    return { kind: 'cannot', path, who, message };
  }
  const only = now === null ? 'should have no access' : `should only ${roleWord(now).toLowerCase()} it`;
  return { kind: 'should not', path, who, message: `${who} may ${roleWord(was).toLowerCase()} it, and ${only}` };
}
