/** Whom a cell means: what is plain is understood everywhere, what could be somebody else is asked about. */
import { nameProblem, personNamed } from '../../src/company/personNamed.ts';
import { typedCompany } from '../builders/company.ts';

const { company } = typedCompany([
  'Person ID | Name | Called | Group | Characters | Active',
  "P001 | Theo O'Brien | | Cast | Captain |",
  'P002 | Ana Núñez | | Cast | |',
  'P003 | Ben Okafor | Benny | Cast | Mouse; Max |',
  'P004 | Max Lee | | Crew | |',
  'P005 | Alex Kim | | Crew | |',
  'P006 | Alex Poe | | Crew | | No',
  'P007 | Ana Silva | | Cast | |',
  'P008 | Silva, Ana | | Cast | |',
  'P009 | Sam Roe Jr. | | Cast | |',
  'P010 | Sam Roe | Senior | Staff | |',
]);
const idsOf = (text: string) => personNamed(company, text).map(({ id }) => id);

test.each([
  ['Theo O’Brien', 'P001'],
  ['O’BRIEN, Théo', 'P001'],
  ['Mr. Theo O\u200B’Brien', 'P001'],
  ['Theo', 'P001'],
  ['theo ', 'P001'],
  ['Ana Nunez', 'P002'],
  ['Benny', 'P003'],
  ['Ben', 'P003'],
  ['Ana  SILVA', 'P007'],
  ['silva, ana', 'P008'],
  ['Sam Roe, Jr', 'P009'],
  ['Sam Roe', 'P010'],
])('“%s” is %s', (text, id) => expect(idsOf(text)).toEqual([id]));

test.each([
  ['Ana', ['P002', 'P007', 'P008'], /could be Ana Núñez and Ana Silva and Silva, Ana. Type the Person ID instead/],
  ['Alex', ['P005', 'P006'], /could be Alex Kim and Alex Poe/],
  ['Max', ['P004', 'P003'], /could be Max Lee and Ben Okafor/],
  ['Dr Ana Silva', ['P007', 'P008'], /is the name of 2 people/],
  ['Brien', [], /Nobody in People is “Brien”/],
  ['T O’Brien', [], /Nobody in People is/],
  ['Okafor', [], /Nobody in People is/],
  ['', [], /Nobody in People is/],
  ['__proto__', [], /Nobody in People is/],
])('“%s” is asked about', (text, ids, words) => {
  expect(idsOf(text).sort()).toEqual([...ids].sort());
  expect(nameProblem(text, personNamed(company, text))).toMatch(words);
});

test('two names with a comma that are also one person’s, turned round, are asked about', () => {
  const { company } = typedCompany([
    'Person ID | Name | Group',
    'P001 | Taylor Park | Cast',
    'P002 | Jordan Park | Cast',
    'P003 | Jordan Taylor | Cast',
    'P004 | Ana Silva | Cast',
  ]);
  const named = (text: string) => personNamed(company, text).map(({ id }) => id);
  expect(named('Taylor, Jordan')).toEqual(['P003', 'P001', 'P002']);
  expect(named('Silva, Ana')).toEqual(['P004']);
});

test.each(['Ana, Theo', 'Ana and Theo', 'Ana / Theo', 'Ana & Theo'])(
  'what is said of “%s” tells how several are typed',
  (text) => expect(nameProblem(text, personNamed(company, text))).toContain('Type a semicolon (;)'),
);
