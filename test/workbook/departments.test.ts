import { departmentOf, departmentsOf } from '../../src/workbook/departments.ts';
import { DEPARTMENTS } from '../../src/workbook/tabs/rehearsal.ts';

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

test('every department is known by its own name, and no word is two', () => {
  expect(DEPARTMENTS.map((one) => departmentOf(one.toUpperCase()))).toEqual([...DEPARTMENTS]);
});

test('a note has each of its departments once, under the name of the report', () => {
  expect(departmentsOf(['set', 'Props, lights', 'Scenic', 'Hair/Makeup', 'Fights', 'fights', 'Fights, props'])).toEqual(
    ['Scenic', 'Props', 'Lighting', 'Hair and Makeup', 'Fights', 'Fights, props'],
  );
});
