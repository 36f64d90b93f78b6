/** Addresses in the settings are held against the company, and nothing is sent where it must not go. */
import fc from 'fast-check';
import { problemLine } from '../../src/port/appError.ts';
import { mailboxOf } from '../../src/values/emailAddress.ts';
import { placesOf, production } from '../builders/production.ts';

const PEOPLE = [
  'Person ID | Name | Group | Email | Minor | Active',
  'P001 | Ana Reyes | Staff | ana@example.org | No | Yes',
  'P002 | Cleo Park | Cast | cleo.park@gmail.com | Yes | Yes',
  'P003 | Dev Shah | Cast | dev@example.org | | Yes',
  'P004 | Gus Gone | Staff | gus@example.org | No | No',
  'P005 | Pat O’Neil | Volunteer | pat@example.org | No | Yes',
  'P006 | Mo Reyes | Cast | ana@example.org | Yes | Yes',
];
const GUARDIANS = [
  'Guardian ID | Name | Of | Email | No contact',
  "G001 | Pat O'Neil | P003 | oneil@example.org | Yes",
  'G002 | Mia Shah | P003 | mia@example.org | ',
];

/** They follow the usual settings from row 9 on, and win over them. */
const withSettings = (...settings: string[]) =>
  production({ Production: settings, People: PEOPLE, Guardians: GUARDIANS });
const said = (...settings: string[]) =>
  withSettings(...settings).problems.filter(({ tab, column }) => tab === 'Production' && column === 'Value');

test('addresses of adults, of nobody in People, and none at all are fine', () => {
  const fine = [
    'Reply to | office@example.org',
    'Report list | ana@example.org; mia@example.org',
    'Archive keepers | ',
  ];
  expect(said(...fine)).toEqual([]);
});

describe.each([
  ['a minor', 'CleoPark+show@googlemail.com', 'Cleo Park, who is under 18'],
  ['somebody whose Minor is blank', 'dev@example.org', 'Dev Shah, who is under 18 (or Minor is blank)'],
  ['a barred adult', 'ONEIL@example.org', "Pat O'Neil, who must not be contacted"],
  [
    'an adult with a barred adult’s name',
    'pat@example.org',
    'Pat O’Neil, who has the name of somebody who must not be contacted',
  ],
  ['nobody, with a barred adult’s name before the @', 'pat.oneil@example.net', "could be the address of Pat O'Neil"],
  ['somebody who has left', 'gus@example.org', 'Gus Gone, who has left'],
])('the address of %s', (_, address, words) => {
  it('is refused in every setting, by its row and name', () => {
    for (const name of [
      'Reply to',
      'Report list',
      'Call list address',
      'Confidential readers',
      'Incident readers',
      'Archive keepers',
    ]) {
      const problems = said('Phase | Tech', `${name} | ${address}`);
      expect(placesOf(problems)).toEqual(['Production 10 Value']);
      expect(problems[0]?.message).toMatch(new RegExp(`^${name}: `));
      expect(problems[0]?.message).toContain(words);
      expect(problems[0]?.stops).toBeUndefined();
    }
  });

  it('is sent nothing', () => {
    const { settings } = withSettings(
      `Reply to | ${address}`,
      `Report list | ana@example.org; ${address}`,
      `Call list address | ${address}`,
      `Confidential readers | ${address}, mia@example.org`,
      `Incident readers | ${address}; mia@example.org`,
      `Archive keepers | ${address}`,
    );
    expect(settings).toMatchObject({
      replyTo: 'ana@example.org',
      reportList: ['ana@example.org'],
      callListAddress: '',
      confidentialReaders: ['mia@example.org'],
      incidentReaders: ['mia@example.org'],
      archiveKeepers: [],
    });
  });

  it('as the stage manager’s stops the automatic call, and is mailed nothing', () => {
    const typed = `Stage manager email | ${address}`;
    const problems = said(typed, 'Reply to | office@example.org');
    expect(problems).toEqual([expect.objectContaining({ stops: 'call', message: expect.stringContaining(words) })]);
    expect(withSettings(typed).settings).toMatchObject({ stageManagerEmail: '', replyTo: '' });
    expect(withSettings(typed, 'Reply to | office@example.org').settings.replyTo).toBe('office@example.org');
  });

  it('as the company list’s stops the automatic call that would go there', () => {
    const problems = said(`Call list address | ${address}`, 'Call messages | Company list address');
    expect(problems).toEqual([expect.objectContaining({ stops: 'call' })]);
  });
});

test('a stage manager without a No under Minor is told what to type', () => {
  const problems = said('Stage manager email | dev@example.org');
  expect(problems.map(problemLine).join()).toContain('type No under Minor in People');
});

test('replies and reports may go to a mailbox that an adult of the company shares with a child; folders are not opened', () => {
  expect(said('Stage manager email | ana@example.org', 'Reply to | ana@example.org')).toEqual([]);
  expect(said('Report list | ana@example.org')).toEqual([]);
  expect(placesOf(said('Confidential readers | ana@example.org', 'Archive keepers | ana@example.org'))).toEqual([
    'Production 9 Value',
    'Production 10 Value',
  ]);
});

test('no setting keeps an address that is not an adult’s, however it is spelt', () => {
  const spelt = fc
    .tuple(
      fc.constantFrom(
        'cleo.park@gmail.com',
        'dev@example.org',
        'gus@example.org',
        'pat@example.org',
        'oneil@example.org',
      ),
      fc.constantFrom<(address: string) => string>(
        (one) => one,
        (one) => one.toUpperCase(),
        (one) => one.replace('@', '+list@'),
        (one) => one.replace('cleo.park@gmail.com', 'c.l.e.o.p.a.r.k@gmail.com'),
      ),
    )
    .map(([address, spell]) => spell(address));
  const address = fc.oneof(spelt, fc.constantFrom('mia@example.org', 'office@example.org'));
  const many = fc.array(address, { maxLength: 4 }).map((all) => all.join('; '));
  fc.assert(
    fc.property(address, address, address, many, many, many, (manager, reply, list, outcomes, readers, keepers) => {
      const { settings } = withSettings(
        `Stage manager email | ${manager}`,
        `Reply to | ${reply}`,
        `Call list address | ${list}`,
        `Report list | ${outcomes}`,
        `Confidential readers | ${readers}`,
        `Incident readers | ${readers}`,
        `Archive keepers | ${keepers}`,
      );
      const kept = [
        settings.stageManagerEmail,
        settings.replyTo,
        settings.callListAddress,
        ...settings.reportList,
        ...settings.confidentialReaders,
        ...settings.incidentReaders,
        ...settings.archiveKeepers,
      ].filter((one) => one !== '');
      const allowed = ['mia@example.org', 'office@example.org'];
      expect(kept.filter((one) => !allowed.includes(mailboxOf(one)))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
