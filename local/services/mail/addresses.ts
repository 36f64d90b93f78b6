/** Reading the address lists that `MailApp` takes. */

const MAX_LENGTH = 254;
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/**
 * The addresses of a comma-separated list. Only bare addresses: what else Google reads out of such a text is not
 * documented, so it is refused here.
 * @throws what `invalid` makes of the first entry that is no address.
 */
export function addressesIn(list: string, invalid: (entry: string) => Error): string[] {
  if (list.trim() === '') return [];
  return list.split(',').map((entry) => {
    const address = entry.replace(/^ +| +$/g, '');
    if (!isAddress(address)) throw invalid(entry);
    return address;
  });
}

function isAddress(text: string): boolean {
  const local = text.split('@')[0] ?? '';
  return text.length <= MAX_LENGTH && ADDRESS.test(text) && !/^\.|\.\.|\.$/.test(local);
}
