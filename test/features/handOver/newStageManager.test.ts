import { newStageManager } from '../../../src/features/handOver/newStageManager.ts';
import { production } from '../../builders/production.ts';

const FROM = 'ana@example.org';
const { company } = production({
  People: [
    'Person ID | Name | Group | Email | Minor | Active',
    'P001 | Ana Reyes | Staff | ana@example.org | No | Yes',
    'P002 | Ben Okafor | Staff | ben@example.org | No | Yes',
    'P003 | Cleo Park | Crew | cleo@example.org | | Yes',
    'P004 | Gus Gone | Staff | gus@example.org | No | No',
    'P005 | Noa Mute | Staff | | No | Yes',
    'P006 | Tom Twin | Staff | tom.a@example.org | No | Yes',
    'P007 | Tom Twin | Staff | tom.b@example.org | No | Yes',
    '| Ida New | Staff | ida@example.org | No | Yes',
    'P009 | Rosa Bar | Volunteer | bar@example.org | No | Yes',
    'P010 | Mum Shah | Volunteer | shah@example.org | No | Yes',
    'P011 | Dev Shah | Cast | Shah+dev@example.org | Yes | Yes',
    'P012 | Eva Lee | Volunteer | eva.lee@example.org | No | Yes',
    'P013 | Kit Lee | Cast | evalee@example.org | Yes | Yes',
  ],
  Guardians: ['Guardian ID | Name | Of | Email | No contact', 'G001 | R. Bar | P011 | BAR@example.org | Yes'],
});

test.each(['P002', 'ben okafor'])('one active adult with an address can take over: %s', (to) => {
  expect(newStageManager(company, to, FROM)).toMatchObject({ person: { id: 'P002' }, problems: [] });
});

test.each([
  ['nobody of that name', 'Zoe', 'Nobody in People is “Zoe”'],
  ['nothing', '', 'Nobody in People is'],
  ['two of one name', 'Tom Twin', 'P006 or P007'],
  ['the one who hands over', 'P001', 'Ana Reyes is you'],
  ['a blank Minor', 'P003', 'Only an adult'],
  ['somebody who has left', 'P004', 'no longer active'],
  ['somebody without an address', 'P005', 'no email address'],
  ['somebody without an id', 'Ida New', 'no Person ID'],
  ['an adult who must not be contacted, in another row', 'P009', 'must not be contacted'],
  ['an adult whose address a minor reads', 'P010', 'Dev Shah, who is under 18, has the same address'],
  ['an adult whose address a minor has but for a dot', 'P012', 'Kit Lee, who is under 18, has the same address'],
])('%s is refused', (_, to, expected) => {
  const { problems } = newStageManager(company, to, FROM);
  expect(problems).toEqual([expect.objectContaining({ tab: 'People', message: expect.stringContaining(expected) })]);
});
