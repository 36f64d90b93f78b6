/**
 * Who can open a file, as Drive lists it: for a while after a change as it was before, and on a limited folder with everybody
 * who can open the folder above, who see its name and no more.
 */

import type { LocalFile, LocalState } from '../../account/state.ts';
import { isOtherwise } from '../../readings.ts';
import { type EffectivePermission, effectivePermissions, parentOf } from './access.ts';

export interface ListedPermission extends EffectivePermission {
  /** Set on what is no access. */
  view?: 'metadata';
}

const LATE_MS = 20_000;

type Access = Pick<LocalFile, 'permissions' | 'inheritedPermissionsDisabled'>;

/** To be called before the access to a file is changed. */
export function keepShown(state: LocalState, file: LocalFile): void {
  const { nowMs } = state;
  const accessLagMs = state.accessLagMs ?? (isOtherwise(state, 'accessShows') ? LATE_MS : 0);
  if (accessLagMs === 0) return;
  file.accessShown = { ...structuredClone(shownAccess(state, file)), untilMs: nowMs + accessLagMs };
}

export function shownAccess({ nowMs }: LocalState, file: LocalFile): Access {
  const { accessShown, permissions, inheritedPermissionsDisabled } = file;
  if (accessShown !== undefined && accessShown.untilMs > nowMs) {
    return {
      permissions: accessShown.permissions,
      inheritedPermissionsDisabled: accessShown.inheritedPermissionsDisabled,
    };
  }
  return { permissions, inheritedPermissionsDisabled };
}

export function listedPermissions(state: LocalState, file: LocalFile): ListedPermission[] {
  const asShown = (one: LocalFile): LocalFile => ({ ...one, ...shownAccess(state, one) });
  const own = effectivePermissions(state, file, asShown);
  const parent = parentOf(state, file);
  if (isOtherwise(state, 'nameOnlyAccess')) return own;
  if (parent === undefined || !shownAccess(state, file).inheritedPermissionsDisabled) return own;
  const known = new Set(own.map(({ id }) => id));
  const phantoms = effectivePermissions(state, parent, asShown)
    .filter(({ id }) => !known.has(id))
    .map(({ pendingOwner: _asked, ...permission }): ListedPermission => {
      const details: ListedPermission['details'] = [{ role: 'reader', inheritedFrom: parent.id }];
      return { ...permission, role: 'reader', view: 'metadata', details };
    });
  return [...own, ...phantoms];
}

/** The shared drive that a file is in; `undefined` in My Drive. */
export function driveIdOf(state: LocalState, file: LocalFile): string | undefined {
  for (let at: LocalFile | undefined = file; at; at = parentOf(state, at)) {
    if (at.driveId !== undefined) return at.driveId;
  }
  return undefined;
}
