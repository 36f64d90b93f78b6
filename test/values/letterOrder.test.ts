import fc from 'fast-check';
import { inLetterOrder } from '../../src/values/letterOrder.ts';
import { nameOrder, sortedByName } from '../../src/values/nameOrder.ts';

/** Names of one word of each language, in the order in which they belong. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  Polish: ['Ewa', 'Lucja', 'Łukasz', 'Lydia', 'Paweł', 'Śliwa', 'Socha', 'Zając', 'Żak', 'Zych'],
  Swedish: ['Anders', 'Åsa', 'Astrid', 'Björn', 'Oskar', 'Östen', 'Ove'],
  Norwegian: ['Aasen', 'Ærlig', 'Åge', 'Olav', 'Øyvind', 'Pål'],
  Danish: ['Ærø', 'Ærøe', 'Mads', 'Søren', 'Sværd'],
  Icelandic: ['Ásta', 'Eydís', 'Hafþór', 'Hlynur', 'Sædís', 'Þóra', 'Tinna'],
  Spanish: ['Nadal', 'Ñáñez', 'Navarro', 'Núñez', 'Oñate', 'Ortiz'],
  French: ['Eloi', 'Émile', 'Eric', 'Françoise', 'Frank', 'Œuvrard', 'Olivier'],
  Portuguese: ['Açucena', 'Ângela', 'Antônio', 'João', 'Jorge'],
  German: ['Ahrens', 'Ott', 'Özdemir', 'Strasser', 'Straßer', 'Ude', 'Ünal', 'Unger'],
  Turkish: ['Can', 'Çelik', 'Cem', 'Gül', 'Iğdır', 'Şahin', 'Sezen'],
  Azerbaijani: ['Elçin', 'Ezgi', 'Əli', 'Fərid'],
  Vietnamese: ['Dinh', 'Đỗ', 'Dương', 'Nga', 'Nguyễn', 'Như'],
  Czech: ['Černý', 'Dvořák', 'Řehák', 'Rosa', 'Šimek', 'Skála', 'Žák', 'Zeman'],
  Hungarian: ['Ágnes', 'Andor', 'Őri', 'Örs', 'Ottó'],
  Romanian: ['Ștefan', 'Stoica', 'Țepeș', 'Toma'],
  Croatian: ['Čavić', 'Đorđe', 'Dragan', 'Živko', 'Zoran'],
  Albanian: ['Çela', 'Cuka', 'Ëndri', 'Erjon'],
  Lithuanian: ['Ąžuolas', 'Eglė', 'Ėjus', 'Šarūnas', 'Simas'],
  Latvian: ['Ģirts', 'Guntis', 'Kārlis', 'Ķencis', 'Kurts'],
  Maltese: ['Borg', 'Ħalil', 'Helen', 'Żammit', 'Zerafa'],
  Welsh: ['Siân', 'Siôn', 'Sioned'],
  Irish: ['Áine', 'Aoife', 'Éabha', 'Eoin', 'Órla', 'Oscar'],
  Hawaiian: ['Kahele', 'Kaʻōpua', 'Kapaʻa', 'Lōkahi'],
  Hausa: ['Bala', 'Buba', 'Ɓoyi', 'Danladi', 'Ɗanjuma', 'Kande', 'Ƙasimu', 'Yusuf', 'Ƴarima'],
  Ewe: ['Doe', 'Ɖela', 'Elom', 'Ɛdem', 'Oku', 'Ɔkɔ'],
  Yoruba: ['Ẹniọla', 'Eyitayo', 'Ọlá', 'Omotola', 'Ṣẹgun', 'Sola'],
  Russian: ['Ева', 'Ёлкин', 'Емельян', 'Иван', 'Йозеф', 'Кирилл'],
  Ukrainian: ['Ґалаґан', 'Ганна', 'Гнат', 'Едуард', 'Євген', 'Зоя', 'Ирина', 'Іван', 'Йосип', 'Катря'],
  Serbian: ['Драган', 'Ђорђе', 'Ива', 'Јован', 'Лука', 'Љубица', 'Тома', 'Ћира', 'Урош'],
  Kazakh: ['Асан', 'Әсел', 'Болат', 'Кенес', 'Қанат', 'Омар', 'Өмір'],
  Greek: ['Άννα', 'Βίκυ', 'Έλλη', 'Ζωή', 'Ήρα', 'Όλγα', 'Παύλος', 'Πέτρος', 'Ωραία'],
  Armenian: ['Անի', 'Բագրատ', 'Գոհար', 'Տիգրան'],
  Georgian: ['ანა', 'ბექა', 'ნინო', 'ქეთი'],
  Hebrew: ['אביגיל', 'בנימין', 'מיכל', 'נועה', 'שירה'],
  Arabic: ['أحمد', 'بلال', 'جَمال', 'حسن', 'علي', 'نور'],
  Persian: ['آرش', 'بابک', 'پریسا', 'تارا', 'چنگیز', 'حمید', 'کاوه', 'گلناز', 'لیلا'],
  Urdu: ['بشیر', 'پروین', 'ٹیپو', 'ثنا', 'ڈاکٹر', 'ذکیہ'],
  Hindi: ['अमित', 'आरती', 'कमल', 'खुशी', 'नीता'],
  Thai: ['กานดา', 'เกศ', 'ไกร', 'ขวัญ', 'แคท', 'จันทร์'],
  Korean: ['강', '김', '박', '이', '최'],
  Japanese: ['あかり', 'アキラ', 'かおる', 'ガク', 'さくら'],
};

const SHUFFLES = [7, 11, 13];

/** The list in another order, the same every time. */
function shuffled(names: readonly string[], by: number): string[] {
  return names
    .map((name, at) => ({ name, at: (at * by + 3) % 17 }))
    .sort((a, b) => b.at - a.at || 1)
    .map((one) => one.name);
}

test('names of more than thirty languages are tried', () => {
  expect(Object.keys(LANGUAGES).length).toBeGreaterThan(30);
});

test.each(Object.entries(LANGUAGES))('%s names come in the order in which people look for them', (_, names) => {
  for (const by of SHUFFLES) expect(sortedByName(shuffled(names, by), (name) => name)).toEqual(names);
});

/** Of Unicode’s own order as Node has it; Þ is where readers of English look for it, and apostrophes count for nothing. */
test('the order is that of Unicode’s root collation, whatever the letters', () => {
  const root = new Intl.Collator('und');
  const names = Object.values(LANGUAGES)
    .flat()
    .filter((name) => !/[þʻىٱ]/iu.test(name) && !/^[\u0600-\u06FF]/u.test(name));
  const scripts = [/^\p{Script=Latin}/u, /^\p{Script=Cyrillic}/u, /^\p{Script=Greek}/u, /^\p{Script=Thai}/u];
  for (const script of scripts) {
    const own = names.filter((name) => script.test(name));
    expect(own.length).toBeGreaterThan(5);
    expect([...own].sort(byLetters)).toEqual([...own].sort((a, b) => root.compare(a, b)));
  }
});

function byLetters(one: string, other: string): number {
  const [a, b] = [inLetterOrder(one), inLetterOrder(other)];
  return a === b ? new Intl.Collator('und').compare(one, other) : a < b ? -1 : 1;
}

test('a mixed company is found under the letter that each name begins with', () => {
  const names = [
    'Zoë Adams',
    'Åsa Berg',
    'Łukasz Celej',
    'Minh Đỗ',
    'Elif Çelik',
    'Ana Ñáñez',
    'Bo Ng',
    'Ole Ødegård',
    'Ian Odell',
  ];
  const first = [...names].sort(nameOrder).map((name) => name.split(' ')[1]);
  expect(first).toEqual(['Adams', 'Berg', 'Celej', 'Çelik', 'Đỗ', 'Ñáñez', 'Ng', 'Ødegård', 'Odell']);
});

const LETTERS = 'aäåbcçdđðeéəfgğhħiıïjkłlmnñŋoøöprřsßşștţțuůvwxyzžæœþ ’-ґєиіїйјљαςάאבםنپگकเกがカ한李';
const anyName = fc
  .array(fc.constantFrom(...LETTERS, '\u0301', '\u0308', '\u200D', '\u0640'), { maxLength: 8 })
  .map((all) => all.join(''));

test('the order is one: of any three names no two can be turned round', () => {
  fc.assert(
    fc.property(anyName, anyName, anyName, (a, b, c) => {
      const names = [a, b, c].sort(nameOrder);
      const again = [c, a, b].sort(nameOrder);
      expect(again).toEqual(names);
      expect(Math.sign(nameOrder(a, b)) + Math.sign(nameOrder(b, a))).toBe(0);
    }),
  );
});

test('how a letter is composed, its case and signs that nobody sees make no difference', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      expect(inLetterOrder(name.normalize('NFD'))).toBe(inLetterOrder(name.normalize('NFC')));
      expect(inLetterOrder(`\u200E${name}\uFEFF`)).toBe(inLetterOrder(name));
    }),
  );
});

test('a long name costs no more than its length', () => {
  expect(inLetterOrder('Łukasz '.repeat(3_000)).length).toBe(20_999);
});
