/** Small words of the languages that are read, as keys: each is said here, whatever it is looked for in. */

export const AND: readonly string[] = 'and und et y e'.split(' ');
export const THE: readonly string[] = 'the el la los las le les der die das'.split(' ');
/** `all but Mira`, wherever it stands. */
export const EXCEPT: readonly string[] = 'but except ausser sauf menos excepto tranne'.split(' ');
