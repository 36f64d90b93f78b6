import fc from 'fast-check';
import { nameOrder } from '../../src/values/nameOrder.ts';

test('people come by last name, then first, whatever the case, the accents and how the name is typed', () => {
  const sorted = [
    'Ana Álvarez',
    'Zoe Alvarez',
    'Núñez, Ben',
    'Bo Nuñez-Lee',
    'Theo O’Brien',
    'ANN OBRIEN',
    'Dr. Kim Öztürk',
    'Prince',
    'Lily Chen Jr.',
    'Łukasz Zając (he/him)',
  ];
  const wanted = [
    'Ana Álvarez',
    'Zoe Alvarez',
    'Lily Chen Jr.',
    'Núñez, Ben',
    'Bo Nuñez-Lee',
    'ANN OBRIEN',
    'Theo O’Brien',
    'Dr. Kim Öztürk',
    'Prince',
    'Łukasz Zając (he/him)',
  ];
  expect([...sorted].reverse().sort(nameOrder)).toEqual(wanted);
  expect(sorted.sort(nameOrder)).toEqual(wanted);
});

test('the order is one, wherever a list begins', () => {
  const word = fc.constantFrom('Ana', 'ana', 'Ána', 'Silva', 'Silva,', 'O’Brien', '(she)', 'Jr.', '', '李小龙', '🎭');
  const name = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(nameOrder(a, b))).toBe(0 - Math.sign(nameOrder(b, a)));
      if (nameOrder(a, b) <= 0 && nameOrder(b, c) <= 0) expect(nameOrder(a, c)).toBeLessThanOrEqual(0);
      if (nameOrder(a, b) === 0) expect(a).toBe(b);
    }),
    { numRuns: 1000 },
  );
});
