/**
 * Family names that stand before the given name where they come from. A first word among them is taken for the family's,
 * so that it is the one of which many read a letter only.
 */
import { withoutAccents } from './names.ts';
import { foldedText } from './text.ts';

/** The given name, by which a person is called, is the last word. */
const GIVEN_LAST = new Set(
  'nguyen tran pham hoang huynh phan vu vo dang bui ngo duong truong dinh doan trinh'.split(' '),
);
/** Hardly anybody's first name elsewhere. */
const SURE = new Set(
  [
    'wang zhang zhao zhou huang liu xu guo zhu zheng xie tang feng cao deng xiao jiang cai jia xue',
    'kovacs szabo horvath nemeth toth molnar takacs juhasz meszaros',
    'park choi jeong jung hwang kwon',
  ]
    .join(' ')
    .split(' '),
);
/** First names elsewhere, too: only where what somebody is called says so. */
const PERHAPS = new Set(
  [
    'le ho ly do mai dao ha luu',
    'li chen yang wu sun ma hu he lin gao luo liang song tan lu han shen wei ye lai lim ng wong chan cheung lau leung',
    'kim lee kang cho yoon jang lim han shin seo oh ahn',
    'nagy varga kiss farkas balogh papp simon lakatos',
    'sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki',
  ]
    .join(' ')
    .split(' '),
);

const compared = (word: string): string => withoutAccents(foldedText(word));

/**
 * The given names of a name of several words whose first word is the family's, what the person is called by first; `null`
 * for any other order.
 * @param called what somebody is called in the room, `''` if nobody says
 * @example givenAfterFamily(['Nguyễn', 'Minh', 'Khôi'], '') // ['Khôi', 'Minh']
 */
export function givenAfterFamily(words: readonly string[], called: string): string[] | null {
  const [family = '', ...given] = words;
  const [first, last] = [compared(family), compared(given[given.length - 1] ?? '')];
  if (GIVEN_LAST.has(first) && !GIVEN_LAST.has(last)) return [...given.slice(-1), ...given.slice(0, -1)];
  const isSure = SURE.has(first) && !SURE.has(last);
  const isSaid = (SURE.has(first) || GIVEN_LAST.has(first) || PERHAPS.has(first)) && isAmong(called, given);
  return isSure || isSaid ? given : null;
}

/** True where each word of what somebody is called stands among the given names, also as a part of one. */
function isAmong(called: string, given: readonly string[]): boolean {
  const parts = new Set(given.flatMap((word) => [compared(word), ...compared(word).split('-')]));
  const words = compared(called).split(' ').filter(Boolean);
  return words.length > 0 && words.every((word) => parts.has(word));
}
