/** Slips look like families: an address that several have is said, unless they are one family. */
import { sharedAddresses } from '../../src/company/sharedAddresses.ts';
import { typedCompany } from '../builders/company.ts';

const PEOPLE = 'Person ID | Name | Group | Email | Minor | Active';
const GUARDIANS = 'Name | Of | Email';
const CHILDREN = [
  'P001 | Ana | Cast | | Yes | Yes',
  'P002 | Ben | Cast | | Yes | Yes',
  'P003 | Cleo | Cast | | Yes | Yes',
];
const said = (people: string[], guardians: string[] = []) =>
  sharedAddresses(typedCompany([PEOPLE, ...people], [GUARDIANS, ...guardians]).company);

test('people with one mailbox are named once for each mailbox, and what that means', () => {
  const people = [
    'P001 | Ana Reyes | Cast | home@gmail.com | No | Yes',
    'P002 | Ben Okafor | Cast | ben@example.org | No | Yes',
    'P003 | Cleo Park | Cast | h.o.m.e+c@googlemail.com | No | Yes',
    'P004 | Dan Park | Cast | BEN@example.org | No | Yes',
    'P005 | Eve Shah | Cast | home@gmail.com | No | Yes',
    'P006 | Flo Shah | Cast | flo@example.org | No | Yes',
  ];
  const words = 'share one email address. That is allowed, but whoever reads it sees the messages to all of them.';
  expect(said(people)).toEqual([
    { tab: 'People', column: 'Email', message: `Ana Reyes and Cleo Park and Eve Shah ${words}` },
    { tab: 'People', column: 'Email', message: `Ben Okafor and Dan Park ${words}` },
  ]);
});

test.each([
  [
    'one of them has left',
    ['P001 | Ana | Cast | a@example.org | No | Yes', 'P002 | Ben | Cast | a@example.org | No | No'],
  ],
  ['neither has one', ['P001 | Ana | Cast | | No | Yes', 'P002 | Ben | Cast | | No | Yes']],
  [
    'dots may tell them apart',
    ['P001 | Ana | Cast | a.b@example.org | No | Yes', 'P002 | Ben | Cast | ab@example.org | No | Yes'],
  ],
  [
    'both have one name',
    ['P001 | Ana | Cast | a@example.org | No | Yes', 'P002 | ANA | Cast | a@example.org | No | Yes'],
  ],
])('nothing is said of people where %s', (_, people) => expect(said(people)).toEqual([]));

test('guardians with one mailbox who have no child in common are named, each name once', () => {
  const rows = ['Rui | P001 | o@example.org', 'Eva | P002 | O@example.org', 'RUI | P003 | o@example.org'];
  expect(said(CHILDREN, rows)).toEqual([
    {
      tab: 'Guardians',
      column: 'Email',
      message: 'RUI and Eva share one email address. That is allowed; their messages go out as one.',
    },
  ]);
});

test.each([
  ['have no child in common', ['Rui | P001 | o@example.org', 'Eva | P002 | o@example.org']],
  ['may have a child in common that cannot be read', ['Rui | Somebody | o@example.org', 'Eva | P002 | o@example.org']],
  [
    'are not all strangers',
    ['Rui | P001; P002 | o@example.org', 'Eva | P001 | o@example.org', 'Sam | P002 | o@example.org'],
  ],
])('something is said of guardians who %s', (_, guardians) => expect(said(CHILDREN, guardians)).toHaveLength(1));

test.each([
  ['one of several children in common', ['Rui | P001; P002 | o@example.org', 'Eva | P002; P003 | o@example.org']],
  ['the same child', ['Rui | P001 | o@example.org', 'Eva | P001 | o@example.org']],
  ['one name', ['Rui | P001 | o@example.org', 'Rui | P002 | o@example.org']],
  ['no address', ['Rui | P001 | ', 'Eva | P002 | ']],
])('nothing is said of guardians with %s', (_, guardians) => expect(said(CHILDREN, guardians)).toEqual([]));
