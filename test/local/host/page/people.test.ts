import { peopleOf } from '../../../../local/host/page/people.ts';
import { SHEET, smallMail, smallSheet, smallState, withWorkbook } from '../../files/smallState.ts';

it('lists everybody with an address once: the stage manager, the company, guardians by whose they are, and others', () => {
  const state = smallState(
    [{ id: 'book', mimeType: SHEET, properties: { callboardKind: 'workbook' } }],
    [smallMail({ to: ['Rosa@example.org', 'board@example.org'] })],
  );
  withWorkbook(state, 'book', [
    smallSheet('People', [
      ['Person ID', 'Name', 'Group', 'Role', 'Email'],
      ['P001', 'Sam', 'Staff', 'Stage manager', 'sm@example.org'],
      ['P002', 'Ben', 'Crew', 'ASM', 'ben@example.org'],
      ['P003', 'Cleo', 'Cast', '', ''],
      ['P004', 'Dev', 'Cast', 'Cat', 'no address'],
    ]),
    smallSheet('Guardians', [
      ['Name', 'Of', 'Email'],
      ['Rosa', 'P003; P004', 'rosa@example.org'],
    ]),
  ]);
  expect(peopleOf(state).map(({ label, group }) => `${group}: ${label}`)).toEqual([
    'Stage manager: Stage manager',
    'Team: Ben, ASM',
    'Guardians: Rosa, guardian of Cleo and Dev',
    'Others: Mailed',
  ]);
});
