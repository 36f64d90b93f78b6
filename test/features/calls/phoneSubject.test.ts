/** The subject that a locked telephone shows. */
import fc from 'fast-check';
import type { Person } from '../../../src/company/people.ts';
import type { CallIssue } from '../../../src/features/calls/callIssue.ts';
import { lateLine, replyLink } from '../../../src/features/calls/lateReply.tsx';
import { phoneSubject, subjectNames } from '../../../src/features/calls/phoneSubject.ts';

const person = (name: string, called = ''): Person =>
  ({ id: name, name, called, active: true, minor: true, stopped: '', characters: [], role: '' }) as unknown as Person;

interface Given {
  /** Minutes after midnight at which each begins; none for somebody who is not called. */
  from: readonly (number | null)[];
  changed?: boolean;
  replaces?: number;
  phone?: string;
  replyTo?: string;
  events?: number;
}

function issueOf(people: readonly Person[], given: Given): CallIssue {
  const calls = people.map((one, at): [Person, unknown[]] => {
    const from = given.from[at] ?? null;
    return [one, from === null ? [] : [{ windows: [{ from, to: from + 60 }] }]];
  });
  return {
    settings: { phoneWhenLate: given.phone ?? '', replyTo: given.replyTo ?? 'ana.reyes@example.org' },
    company: { people },
    call: {
      date: '2027-03-06',
      ownCalls: new Map(calls),
      plan: { events: given.from.flatMap((minute) => (minute === null ? [] : [{ event: { startMinute: minute } }])) },
    },
    revision: (given.replaces ?? 0) + 1,
    replaces: given.replaces ?? 0,
    dayChanges: new Map(given.changed ? [['E001', {}]] : []),
    changesOf: () => (given.changed ? [{ mark: 'CHANGED', eventId: 'E001' }] : []),
  } as unknown as CallIssue;
}

const subject = (people: readonly Person[], given: Given) => phoneSubject(issueOf(people, given), people);
const lucia = person('Lucía Marín');
const mateo = person('Marín, Mateo');

test.each<[string, readonly Person[], Given, string]>([
  ['the first issue', [lucia], { from: [870] }, 'Sat 6 March, Lucía 2:30 pm'],
  ['a change', [lucia], { from: [870], changed: true, replaces: 1 }, 'CHANGED: Sat 6 March, Lucía 2:30 pm'],
  ['nobody called any more', [lucia], { from: [null], replaces: 1 }, 'CANCELLED: Sat 6 March, Lucía'],
  ['again without news', [lucia], { from: [870], replaces: 1 }, 'Sat 6 March, Lucía 2:30 pm (revision 2)'],
  ['a family at one time', [lucia, mateo], { from: [870, 870] }, 'Sat 6 March, Lucía and Mateo 2:30 pm'],
  ['a family at two times', [lucia, mateo], { from: [870, 960] }, 'Sat 6 March, Lucía 2:30 pm, Mateo 4:00 pm'],
  [
    'a family of whom one is not called any more',
    [lucia, mateo],
    { from: [870, null], changed: true, replaces: 1 },
    'CHANGED: Sat 6 March, Lucía 2:30 pm, Mateo not called',
  ],
  ['a nickname', [person('Theodora Brown', 'Teddy')], { from: [600] }, 'Sat 6 March, Teddy 10:00 am'],
  ['somebody of one name', [person('Madonna')], { from: [600] }, 'Sat 6 March, Madonna 10:00 am'],
  ['the company list', [], { from: [870, 600] }, 'Sat 6 March, first call 10:00 am'],
  ['a call off for the company list', [], { from: [], replaces: 1 }, 'CANCELLED: Sat 6 March'],
  [
    'brothers of one first name',
    [person('Sam Lee'), person('Sam Okoro')],
    { from: [600, 660] },
    'Sat 6 March, Sam L 10:00 am, Sam O 11:00 am',
  ],
])('says the day, who and when: %s', (_, people, given, words) => {
  expect(subject(people, given)).toBe(words);
});

const LETTERS = ['a', 'É', 'ß', ' ', '-', '’', '\n', '\r', '\u202E', '\uD83D', '😀', '王', 'ء', ',', '(', '<'];
const anyName = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 90 });
const anyMinute = fc.option(fc.integer({ min: 0, max: 1700 }), { nil: null });

test('is one short line, whatever people are called and however many they are', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyName, anyMinute), { maxLength: 40 }), fc.boolean(), (family, changed) => {
      const people = family.map(([name]) => person(name));
      const words = subject(people, { from: family.map(([, minute]) => minute), changed, replaces: changed ? 1 : 0 });
      expect(words.length).toBeLessThanOrEqual(78);
      expect(words).not.toMatch(/[\p{Cc}\u2028\u2029\uD800-\uDFFF\u202E]/u);
      expect(words).toContain('Sat 6 March');
    }),
  );
});

test('shows no last name, only first names', () => {
  const word = fc.constantFrom('Ana', 'Ben', 'Cleo', 'Dario', 'Esme');
  const last = fc.constantFrom('Quillfeather', 'Vandersloot', 'Ximénez');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, last), { minLength: 1, maxLength: 6 }), (family) => {
      const people = family.map(([first, end]) => person(`${first} ${end}`));
      const words = subject(people, { from: family.map(() => 600) });
      for (const [, end] of family) expect(words).not.toContain(end);
    }),
  );
});

describe('the answer that is filled in', () => {
  const decoded = (link: string) => {
    const [head = '', query = ''] = link.split('?');
    const fields = new Map(query.split('&').map((part) => part.split('=').map(decodeURIComponent) as [string, string]));
    return { to: decodeURIComponent(head.replace('mailto:', '')), fields };
  };

  test('names the child and the day, in its subject and its first words', () => {
    const { to, fields } = decoded(replyLink(issueOf([lucia], { from: [870] }), lucia));
    expect(to).toBe('ana.reyes@example.org');
    expect([...fields]).toEqual([
      ['subject', 'Lucía, Sat 6 March: late / cannot come'],
      ['body', 'Lucía, Sat 6 March: late / cannot come because … '],
    ]);
  });

  test('can be ended by nothing that a name or an address holds', () => {
    fc.assert(
      fc.property(
        anyName,
        fc.string({ unit: fc.constantFrom('a', '&', '?', '=', '%', '#', '@', '+'), minLength: 1 }),
        (name, at) => {
          const own = person(`${name}&bcc=all@example.org`);
          const link = replyLink(issueOf([own], { from: [870], replyTo: at }), own);
          expect(link.split('?')).toHaveLength(2);
          expect(decoded(link)).toMatchObject({ to: at });
          expect([...decoded(link).fields.keys()]).toEqual(['subject', 'body']);
        },
      ),
    );
  });

  test('is not there where nobody reads answers, and whom to ring is what was typed', () => {
    expect(replyLink(issueOf([lucia], { from: [870], replyTo: '' }), lucia)).toBe('');
    const typed = { from: [870], phone: 'Sam, 555 0100' };
    expect(lateLine(issueOf([lucia], typed), lucia)).toBe('Late, or cannot come? Ring Sam, 555 0100.');
    expect(lateLine(issueOf([lucia], { from: [870] }), lucia)).toBe('');
    expect(lateLine(issueOf([lucia], { ...typed, from: [null] }), lucia)).toBe('');
  });
});

test('two who are called alike are told apart in every list of names', () => {
  const twins = [person('Sam Lee'), person('Sam Lee')];
  const names = subjectNames(issueOf(twins, { from: [] }), twins);
  expect(new Set(names).size).toBe(2);
});
