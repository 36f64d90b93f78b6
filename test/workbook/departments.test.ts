import { departmentsFrom, departmentsOf, USUAL_DEPARTMENTS } from '../../src/workbook/departments.ts';
import { readRecords } from '../../src/workbook/readRecords.ts';
import { DEPARTMENTS, departmentsTab } from '../../src/workbook/tabs/rehearsal.ts';
import { typedTable } from '../builders/production.ts';

const departmentOf = (text: string) => USUAL_DEPARTMENTS.of(text);
const own = (...rows: string[]) =>
  departmentsFrom(readRecords(typedTable(departmentsTab, ['Department | Also known as', ...rows]), {}).records);

test.each([
  ['set', 'Scenic'],
  ['Costume', 'Costumes'],
  ['LX', 'Lighting'],
  ['Wigs', 'Hair and Makeup'],
  ['Hair & Make-up', 'Hair and Makeup'],
  ['Hair/Makeup', 'Hair and Makeup'],
  ['Costume Design', 'Costumes'],
  ['sound dept.', 'Sound'],
  ['F.O.H.', 'Front of House'],
  ['FOH', 'Front of House'],
  ['Fights', null],
  ['constructor', null],
  ['', null],
  ['lx'.repeat(50_000), null],
])('%s is %s', (text, department) => {
  expect(departmentOf(text)).toBe(department);
});

test('a company’s departments keep apart in every writing', () => {
  const names = ['Свет', 'Звук', '小道具', '照明', 'תאורה', 'الصوت', '🎭', '💡', 'Vêtements'];
  const known = own(...names.map((name) => `${name} |`));
  expect(known.names).toEqual(names);
  expect(names.map((name) => known.of(name))).toEqual(names);
  expect(known.of('Костюмы')).toBe(null);
  expect(departmentsOf(['Костюмы'], known)).toEqual(['Костюмы']);
});

test('every department is known by its own name, and no word is two', () => {
  expect(DEPARTMENTS.map((one) => departmentOf(one.toUpperCase()))).toEqual([...DEPARTMENTS]);
});

test('a note has each of its departments once, under the name of the report', () => {
  expect(
    departmentsOf(
      ['set', 'Props, lights', 'Scenic', 'Hair/Makeup', 'Fights', 'fights', 'Fights, props'],
      USUAL_DEPARTMENTS,
    ),
  ).toEqual(['Scenic', 'Props', 'Lighting', 'Hair and Makeup', 'Fights', 'Fights, props']);
});

test('a company’s departments stand in reports in its order, by its words and the usual ones', () => {
  const departments = own('Puppets | marionettes; Figuren', 'Wardrobe | ', 'Lighting | ', 'Fights | sc');
  expect(departments.names).toEqual(['Puppets', 'Wardrobe', 'Lighting', 'Fights']);
  expect(['figuren', 'LX', 'wardrobe', 'SC', 'Puppets team'].map(departments.of)).toEqual([
    'Puppets',
    'Lighting',
    'Wardrobe',
    'Fights',
    'Puppets',
  ]);
  // What they left out is known all the same, and has a section of its own when it is used.
  expect(departments.of('foh')).toBe('Front of House');
});

test('a department is itself before it is another one’s word, and one that stands twice is one', () => {
  const departments = own('Props | Puppets', 'Puppets | ', 'props | ');
  expect(departments.names).toEqual(['Props', 'Puppets']);
  expect(departments.of('puppets')).toBe('Puppets');
});

test('an empty tab stands for the usual departments', () => {
  expect(own().names).toEqual(DEPARTMENTS);
});
