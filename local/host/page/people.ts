/** Whose eyes the page can look through: the stage manager, and everybody with an address in the production. */
import type { LocalState } from '../../account/state.ts';
import { productionWorkbook, readTab, type TabRecord } from '../readTab.ts';
import type { Person } from './pageTypes.ts';

export function peopleOf(state: LocalState): Person[] {
  const workbook = productionWorkbook(state);
  const people: Person[] = [{ email: state.me, label: 'Stage manager', group: 'Stage manager' }];
  const known = new Set([state.me.toLowerCase()]);
  const add = (email: string, label: string, group: Person['group']): void => {
    const key = email.toLowerCase();
    if (!/^[^\s@]+@[^\s@]+$/.test(email) || known.has(key)) return;
    known.add(key);
    people.push({ email, label, group });
  };
  const nameOf = new Map<string, string>();
  for (const row of readTab(workbook, 'People')) {
    nameOf.set(text(row, 'Person ID'), text(row, 'Name'));
    const group = text(row, 'Group');
    const role = text(row, 'Role') || group;
    const name = text(row, 'Name');
    add(text(row, 'Email'), role === '' ? name : `${name}, ${role}`, /^cast$/i.test(group) ? 'Cast' : 'Team');
  }
  for (const row of readTab(workbook, 'Guardians')) {
    const wards = text(row, 'Of')
      .split(';')
      .map((one) => nameOf.get(one.trim()) || one.trim());
    add(text(row, 'Email'), `${text(row, 'Name')}, guardian of ${wards.join(' and ')}`, 'Guardians');
  }
  for (const file of Object.values(state.files)) {
    for (const { emailAddress } of file.permissions) if (emailAddress) add(emailAddress, 'Shared with', 'Others');
  }
  for (const mail of state.mails)
    for (const email of [...mail.to, ...mail.cc, ...mail.bcc]) add(email, 'Mailed', 'Others');
  return people;
}

function text(row: TabRecord, header: string): string {
  const value = row[header];
  return value === null || value === undefined ? '' : String(value).trim();
}
