/** Who stands on which paper: cast lists, audition slots, open tasks, and gaps in the company. */
import fc from 'fast-check';
import { castParts } from '../../src/company/castParts.ts';
import { companyFrom } from '../../src/company/company.ts';
import type { GuardianRecord, PersonRecord } from '../../src/company/people.ts';
import { sharedAddresses } from '../../src/company/sharedAddresses.ts';
import { shownName } from '../../src/company/shownName.ts';
import { type AuditionRecord, auditionSlots } from '../../src/features/auditions/auditions.ts';
import { companyGaps, missingByOwner, openTasks } from '../../src/features/companyCheck/companyCheck.ts';
import { contactSheet } from '../../src/features/contactSheets/contactSheet.tsx';
import { contactSections, leftOffSheets, type SheetReader } from '../../src/features/contactSheets/contactSheets.ts';
import { settingsFrom } from '../../src/settings/settings.ts';
import { isAfterPhase } from '../../src/values/phases.ts';
import { readRecords } from '../../src/workbook/readRecords.ts';
import { tableFrom } from '../../src/workbook/table.ts';
import { auditionsTab, guardiansTab, peopleTab } from '../../src/workbook/tabs/company.ts';
import { checklistsTab } from '../../src/workbook/tabs/office.ts';

const people = (...rows: string[][]): PersonRecord[] =>
  readRecords(
    tableFrom(peopleTab, {
      title: 'People',
      rows: [['Person ID', 'Name', 'Group', 'Role', 'Characters', 'Email', 'Phone', 'Minor', 'Share'], ...rows],
    }),
    {},
  ).records;
const guardians = (...rows: string[][]): GuardianRecord[] =>
  readRecords(
    tableFrom(guardiansTab, {
      title: 'Guardians',
      rows: [['Name', 'Of', 'Email', 'Phone', 'No contact', 'May collect'], ...rows],
    }),
    {},
  ).records;

describe('the cast list', () => {
  it('has every character with all who play it, and those who cover below', () => {
    const { company } = companyFrom(
      people(
        ['P1', 'Ana', 'Cast', '', 'Cat; Mouse'],
        ['P2', 'Ben', 'Cast', '', 'mouse'],
        ['P3', 'Cleo', 'Cast', 'Understudy: Cat', ''],
        ['P4', 'Dev', 'Crew', 'Props', ''],
      ),
      [],
    );
    const { parts, others } = castParts(company, ['Mouse', 'Nobody plays it']);
    expect(parts.map(({ character, players }) => [character, players.map((one) => one.name)])).toEqual([
      ['Mouse', ['Ana', 'Ben']],
      ['Cat', ['Ana']],
    ]);
    expect(others.map((one) => one.name)).toEqual(['Cleo']);
  });
});

describe('audition slots', () => {
  const event = { id: 'E1', startMinute: 960, endMinute: 1020 };
  const records = (...rows: string[][]): AuditionRecord[] =>
    readRecords(tableFrom(auditionsTab, { title: 'Auditions', rows: [['Name', 'Slot', 'Event ID'], ...rows] }), {})
      .records;

  it('are in order, each once, whether taken or free, then those without one', () => {
    const slots = auditionSlots(
      records(['Late', '16:45'], ['Walk', ''], ['Early', '16:05', 'E1'], ['Other', '16:05', 'E2']),
      event,
      15,
    );
    expect(slots.filter((one) => one.time !== '' || one.name !== '').map(({ time, name }) => [time, name])).toEqual([
      ['16:05', 'Early'],
      ['16:15', ''],
      ['16:30', ''],
      ['16:45', 'Late'],
      ['', 'Walk'],
    ]);
  });

  it('leave out nobody, whatever the rows say', () => {
    const time = fc
      .integer({ min: 0, max: 1439 })
      .map((at) => `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(time, fc.constant('')), { maxLength: 20 }),
        fc.integer({ min: 0, max: 90 }),
        (times, minutes) => {
          const rows = times.map((one, index) => [`Name ${index}`, one]);
          const names = auditionSlots(records(...rows), event, minutes).flatMap(({ name }) => name || []);
          expect(names.sort()).toEqual(rows.map(([name]) => name).sort());
        },
      ),
    );
  });
});

describe('contact sheets', () => {
  it('show no minor’s address or number, no address that was not agreed to, and no barred adult, over random companies', () => {
    const row = fc.tuple(
      fc.constantFrom('Cast', 'Crew', 'Creative', 'Volunteer'),
      fc.constantFrom('Yes', 'No', ''),
      fc.constantFrom('', 'Nothing', 'Email', 'Phone', 'Email and phone'),
    );
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 12 }),
        fc.constantFrom<SheetReader>('team', 'cast', 'crew'),
        (rows, reader) => {
          const records = people(
            ...rows.map(([group, minor, share], at) => [
              `P${at}`,
              `Name ${at}.`,
              group,
              '',
              '',
              `own${at}.@example.org`,
              `555-${at}.`,
              minor,
              share,
            ]),
          );
          const all = guardians(
            ...rows.map((_, at) => [
              `Guardian ${at}.`,
              `P${at}`,
              `g${at}.@example.org`,
              `777-${at}.`,
              at % 3 === 0 ? 'Yes' : 'No',
            ]),
          );
          const { company } = companyFrom(records, all);
          const { settings } = settingsFrom([], {});
          const html = contactSheet(settings, reader, contactSections(reader, records, company), '');
          rows.forEach(([, minor, share], at) => {
            const adult = minor === 'No';
            const may = (what: RegExp) => adult && (reader === 'team' || what.test(share));
            if (html.includes(`own${at}.@`)) expect(may(/email/i)).toBe(true);
            if (html.includes(`555-${at}.`)) expect(may(/phone/i)).toBe(true);
            if (html.includes(`Guardian ${at}.`) || html.includes(`777-${at}.`)) {
              expect([reader, adult, at % 3 === 0]).toEqual(['team', false, false]);
            }
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leave off and name whoever has the name or mailbox of somebody barred', () => {
    const records = people(
      ['P1', 'Nat Never', 'Crew', '', '', '', '', 'No'],
      ['P2', 'Ola', 'Crew', '', '', 'nat+x@example.org', '', 'No'],
      ['P3', 'Pia', 'Crew', '', '', '', '', 'Yes'],
    );
    const { company } = companyFrom(records, guardians(['nat never', 'P3', 'NAT@example.org', '', 'Yes']));
    expect(leftOffSheets(company).map((one) => one.id)).toEqual(['P1', 'P2']);
    expect(
      contactSections('team', records, company)
        .flatMap((one) => one.rows)
        .map((one) => one.name),
    ).toEqual(['Pia']);
  });
});

describe('what is missing', () => {
  const tasks = (phase: string) =>
    openTasks(
      readRecords(
        tableFrom(checklistsTab, {
          title: 'Checklists',
          rows: [
            ['Phase', 'Role', 'Task', 'Owner', 'Due', 'Done'],
            ['Inception', 'SM', 'Sign', '', null, 46000],
            ['Inception', 'ASM', 'Train', 'Imani', 46000, null],
            ['Casting', 'ASM', 'Table', '', null, null],
            ['Performance', 'SM', 'Call', '', null, null],
            ['Performance', 'PA', 'Sweep', '', 46000, null],
          ],
        }),
        {},
      ).records,
      phase,
      '2027-03-05',
    );

  it('is what is open up to the present phase, and whatever is overdue', () => {
    expect(tasks('Casting').map((one) => [one.row, one.task, one.overdue])).toEqual([
      [3, 'Train', true],
      [4, 'Table', false],
      [6, 'Sweep', true],
    ]);
    expect(missingByOwner(tasks('casting'))[0]).toEqual({ who: 'Imani', open: 1, overdue: 1 });
  });

  it('is everything in a phase of the company’s own, because nobody knows where it lies', () => {
    expect(tasks('Previews')).toHaveLength(4);
  });

  it('is whoever cannot be reached, and minors whom nobody may collect', () => {
    const { company } = companyFrom(
      people(['P1', 'Ana', 'Cast', '', '', '', '', 'No'], ['P2', 'Ben', 'Cast', '', '', '', '', '']),
      guardians(['Rui', 'P2', 'rui@example.org', '', '', '']),
    );
    expect(companyGaps(company, false).map((one) => one.message)).toEqual([
      'Ana has no email address.',
      expect.stringContaining('Ben has nobody who may collect'),
    ]);
  });

  it('says which people have one mailbox', () => {
    const { company } = companyFrom(
      people(
        ['P1', 'Ana', 'Cast', '', '', 'x@gmail.com', '', 'No'],
        ['P2', 'Ben', 'Cast', '', '', 'X+b@googlemail.com', '', 'No'],
      ),
      [],
    );
    expect(sharedAddresses(company).map((one) => one.message)).toEqual([
      expect.stringContaining('Ana and Ben share one email address'),
    ]);
  });

  it('says which guardians have one mailbox, unless they are of one family', () => {
    const { company } = companyFrom(
      people(['P1', 'Ana', 'Cast'], ['P2', 'Ben', 'Cast'], ['P3', 'Cleo', 'Cast']),
      guardians(
        ['Rui', 'P1; P2', 'home@example.org'],
        ['Eva', 'P2', 'home@example.org'],
        ['Sam', 'P3', 'office@example.org'],
        ['Kai', 'P1', 'office@example.org'],
        ['sam', 'P1', 'OFFICE@example.org'],
      ),
    );
    expect(sharedAddresses(company)).toEqual([
      {
        tab: 'Guardians',
        column: 'Email',
        message: 'sam and Kai share one email address. That is allowed; their messages go out as one.',
      },
    ]);
  });

  it.each([
    ['Rehearsals', 'Casting', true],
    ['casting', 'Casting', false],
    ['Inception', 'Post-Production', false],
    ['Previews', 'Casting', false],
  ])('knows that %s after %s is %j', (phase, other, after) => expect(isAfterPhase(phase, other)).toBe(after));
});

describe('a name where many can read it', () => {
  it.each([
    [{ name: 'Ana Silva', called: '' }, true, 'Ana Silva'],
    [{ name: 'Ana Maria Silva', called: '' }, false, 'Ana S'],
    [{ name: 'Ana Silva', called: 'Nini' }, false, 'Nini S'],
    [{ name: 'Ana', called: '' }, false, 'Ana'],
    [{ name: 'Ana da-Silva', called: '' }, false, 'Ana D'],
    [{ name: 'Ana  𝒮ilva ', called: '' }, false, 'Ana 𝒮'],
  ])('of %j, in full %j, is %s', (person, full, shown) => expect(shownName(person, full)).toBe(shown));
});
